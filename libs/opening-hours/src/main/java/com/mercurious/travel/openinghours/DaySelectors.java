package com.mercurious.travel.openinghours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/** The selectors of days that a rule has: years, weeks, dates, weekdays and holidays. A date has to suit all of them. */
final class DaySelectors {
    private DaySelectors() {}

    /** Whether a rule's selectors take in a date; a rule without any takes in all. */
    static boolean include(Rule rule, LocalDate date, Holidays holidays) {
        return isInYears(rule.getYears(), date.getYear())
                && isInWeeks(rule.getWeeks(), date)
                && isInDates(rule.getDates(), date)
                && isOnDays(rule, date, holidays);
    }

    /** Whether it names weekdays by their place in the month. */
    static boolean countWeekDays(Rule rule) {
        return rule.getDays() != null && rule.getDays().stream().anyMatch(range -> range.getNths() != null);
    }

    private static boolean isInYears(List<YearRange> ranges, int year) {
        if (ranges == null) {
            return true;
        }
        for (YearRange range : ranges) {
            int first = range.getStartYear();
            int last = range.getEndYear() == YearRange.UNDEFINED_YEAR ? first : range.getEndYear();
            boolean inside = year >= first && (range.isOpenEnded() || year <= last);
            if (inside && (range.getInterval() <= 0 || (year - first) % range.getInterval() == 0)) {
                return true;
            }
        }
        return false;
    }

    /** Weeks are those of ISO 8601. */
    private static boolean isInWeeks(List<WeekRange> ranges, LocalDate date) {
        if (ranges == null) {
            return true;
        }
        int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        for (WeekRange range : ranges) {
            int first = range.getStartWeek();
            int last = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? first : range.getEndWeek();
            boolean inside = first <= last ? week >= first && week <= last : week >= first || week <= last;
            if (inside && (range.getInterval() <= 0 || (week - first) % range.getInterval() == 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInDates(List<DateRange> ranges, LocalDate date) {
        return ranges == null || ranges.stream().anyMatch(range -> Dates.includes(range, date));
    }

    private static boolean isOnDays(Rule rule, LocalDate date, Holidays holidays) {
        if (rule.getHolidays() == null) {
            return rule.getDays() == null || isOnWeekDays(rule.getDays(), date);
        }
        boolean holiday = rule.getHolidays().stream().anyMatch(named -> is(named, date, holidays));
        if (rule.getDays() == null) {
            return holiday;
        }
        boolean either = rule.getHolidays().stream().anyMatch(Holiday::getUseAsWeekDay);
        boolean weekDay = isOnWeekDays(rule.getDays(), date);
        return either ? holiday || weekDay : holiday && weekDay;
    }

    /** School holidays are not known and never match. */
    private static boolean is(Holiday named, LocalDate date, Holidays holidays) {
        return named.getType() == Holiday.Type.PH && holidays.includes(date.minusDays(named.getOffset()));
    }

    private static boolean isOnWeekDays(List<WeekDayRange> ranges, LocalDate date) {
        for (WeekDayRange range : ranges) {
            LocalDate named = range.getOffset() == 0 ? date : date.minusDays(range.getOffset());
            if (isInRange(range, named.getDayOfWeek().ordinal()) && isNth(range.getNths(), named)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInRange(WeekDayRange range, int day) {
        int first = range.getStartDay().ordinal();
        int last = range.getEndDay() == null ? first : range.getEndDay().ordinal();
        return first <= last ? day >= first && day <= last : day >= first || day <= last;
    }

    private static boolean isNth(List<Nth> nths, LocalDate date) {
        if (nths == null) {
            return true;
        }
        int fromStart = (date.getDayOfMonth() - 1) / 7 + 1;
        int fromEnd = -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
        return nths.stream().anyMatch(nth -> {
            int last = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
            return nth.getStartNth() <= fromStart && fromStart <= last
                    || nth.getStartNth() <= fromEnd && fromEnd <= last;
        });
    }
}
