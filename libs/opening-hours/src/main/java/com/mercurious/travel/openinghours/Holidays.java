package com.mercurious.travel.openinghours;

import java.time.LocalDate;

/** The public holidays of a place. */
@FunctionalInterface
public interface Holidays {
    /** No calendar is known. */
    Holidays NONE = date -> false;

    boolean includes(LocalDate date);
}
