package com.mercurious.travel.openinghours;

import com.mercurious.travel.almanac.holiday.HolidayCalendar;
import com.mercurious.travel.events.Coordinates;
import java.time.LocalDate;
import java.util.Optional;

/** The public holidays of a place. */
@FunctionalInterface
public interface Holidays {
    /** No calendar is known. */
    Holidays NONE = date -> false;

    boolean includes(LocalDate date);

    /**
     * Those of a town, from the almanac.
     *
     * @param country ISO 3166-1 alpha-2; null: none is known
     * @return {@link #NONE} where there is no calendar of the country
     */
    static Holidays of(String country, Coordinates town) {
        Optional<HolidayCalendar> calendar = HolidayCalendar.of(country, town);
        return calendar.isPresent() ? calendar.get()::isHoliday : NONE;
    }
}
