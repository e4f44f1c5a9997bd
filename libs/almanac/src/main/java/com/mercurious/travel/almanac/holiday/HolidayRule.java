package com.mercurious.travel.almanac.holiday;

import com.mercurious.travel.almanac.table.CsvTable.Row;
import de.focus_shift.jollyday.core.Holiday;
import java.time.DayOfWeek;
import java.util.Locale;

/**
 * How a country's or region's calendar differs from the library's in each year, a row of {@code holiday-rules.csv}.
 *
 * @param region Jollyday's hierarchy; empty: the whole country
 * @param what a key of the library's holidays, a {@link YearlyDate} or a weekday, by the change
 * @param days of {@link Change#EXTEND}
 * @param name of what is added, in English
 */
record HolidayRule(String country, String region, Change change, String what, int days, String name) {

    enum Change {
        /** A holiday that the library lacks. */
        ADD,
        /** One of the library that is none by law. */
        REMOVE,
        /** One that stays on its day, though the library moves it. */
        UNMOVED,
        /** One that moves from a weekend and leaves nothing behind. */
        MOVED,
        /** A feast that goes on for some days more. */
        EXTEND,
        /** What falls on that weekday is made up for on the next day that is no holiday. */
        SUBSTITUTE
    }

    static HolidayRule of(Row row) {
        String days = row.text("days");
        return new HolidayRule(
                row.text("country"),
                row.text("region"),
                Change.valueOf(row.text("change").toUpperCase(Locale.ROOT)),
                row.text("what"),
                days.isEmpty() ? 0 : Integer.parseInt(days),
                row.text("name"));
    }

    boolean holdsIn(String ofCountry, String ofRegion) {
        return country.equals(ofCountry) && (region.isEmpty() || region.equals(ofRegion));
    }

    /** Whether it is about that holiday of the library, whose key may have the calendar in front: {@code christian.EASTER}. */
    boolean names(Holiday holiday) {
        String key = holiday.getPropertiesKey();
        return what.equals(key.substring(key.lastIndexOf('.') + 1));
    }

    YearlyDate date() {
        return YearlyDate.of(what);
    }

    DayOfWeek weekday() {
        return DayOfWeek.valueOf(what);
    }
}
