package com.mercurious.travel.openinghours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import com.mercurious.travel.almanac.Easter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Dates and ranges of dates such as {@code Apr-Oct}, {@code Nov 15-Mar 15} and {@code easter -2 days}. */
final class Dates {
    private Dates() {}

    /** What becomes of a day that a month has not, such as 29 February. */
    private enum Missing {
        NO_DATE,
        DAY_BEFORE,
        DAY_AFTER
    }

    static boolean includes(DateRange range, LocalDate date) {
        DateWithOffset start = range.getStartDate();
        if (!start.undefinedYear()) {
            return includes(range, start.getYear(), date);
        }
        for (int year = date.getYear() - 1; year <= date.getYear() + 1; year++) {
            if (includes(range, year, date)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is in the range that begins in {@code year}. */
    private static boolean includes(DateRange range, int year, LocalDate date) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate();
        if (end == null && start.isOpenEnded()) {
            LocalDate from = dateOf(start, year, null, Missing.DAY_AFTER, true);
            return !date.isBefore(from) && (!start.undefinedYear() || date.getYear() == year);
        }
        if (end == null) {
            LocalDate first = dateOf(start, year, null, Missing.NO_DATE, true);
            LocalDate last = dateOf(start, year, null, Missing.NO_DATE, false);
            return first != null && !date.isBefore(first) && !date.isAfter(last);
        }
        LocalDate from = dateOf(start, year, null, Missing.DAY_AFTER, true);
        int endYear = end.undefinedYear() ? year : end.getYear();
        LocalDate to = dateOf(end, endYear, start, Missing.DAY_BEFORE, false);
        if (from != null && to != null && to.isBefore(from) && end.undefinedYear() && goesOverTheYear(start, to)) {
            to = dateOf(end, endYear + 1, start, Missing.DAY_BEFORE, false);
        }
        return from != null && to != null && !date.isBefore(from) && !date.isAfter(to);
    }

    /** {@code easter-Apr 20} is empty in a year of a late Easter, and does not last until the next. */
    private static boolean goesOverTheYear(DateWithOffset start, LocalDate end) {
        return start.getVarDate() == null || end.getMonthValue() < Month.MARCH.getValue();
    }

    /**
     * @param month what gives the month where the date has none; null: it has one
     * @param first of a whole month, its first or its last day
     * @return null: there is no such date in that year
     */
    private static LocalDate dateOf(
            DateWithOffset named, int year, DateWithOffset month, Missing missing, boolean first) {
        LocalDate date;
        if (named.getVarDate() != null) {
            date = Easter.of(Year.of(year));
        } else {
            DateWithOffset monthOf = named.getMonth() == null ? month : named;
            YearMonth of = YearMonth.of(year, Month.of(monthOf.getMonth().ordinal() + 1));
            date = dayOf(named, of, missing, first);
        }
        if (date == null) {
            return null;
        }
        if (named.getWeekDayOffset() != null) {
            DayOfWeek day = DayOfWeek.of(named.getWeekDayOffset().ordinal() + 1);
            date = date.with(
                    named.isWeekDayOffsetPositive()
                            ? TemporalAdjusters.nextOrSame(day)
                            : TemporalAdjusters.previousOrSame(day));
        }
        return date.plusDays(named.getDayOffset());
    }

    private static LocalDate dayOf(DateWithOffset named, YearMonth month, Missing missing, boolean first) {
        if (named.getNthWeekDay() != null) {
            DayOfWeek day = DayOfWeek.of(named.getNthWeekDay().ordinal() + 1);
            LocalDate date = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(named.getNth(), day));
            return YearMonth.from(date).equals(month) ? date : null;
        }
        if (named.undefinedDay()) {
            return first ? month.atDay(1) : month.atEndOfMonth();
        }
        if (month.isValidDay(named.getDay())) {
            return month.atDay(named.getDay());
        }
        return switch (missing) {
            case NO_DATE -> null;
            case DAY_BEFORE -> month.atEndOfMonth();
            case DAY_AFTER -> month.atEndOfMonth().plusDays(1);
        };
    }
}
