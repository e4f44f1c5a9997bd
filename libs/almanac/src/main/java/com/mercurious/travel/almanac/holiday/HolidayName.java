package com.mercurious.travel.almanac.holiday;

import de.focus_shift.jollyday.core.Holiday;
import java.util.Locale;

/** The library's holiday, or an English name of the project's tables. */
record HolidayName(Holiday holiday, String english) {

    String in(Locale language) {
        return holiday == null ? english : holiday.getDescription(language);
    }
}
