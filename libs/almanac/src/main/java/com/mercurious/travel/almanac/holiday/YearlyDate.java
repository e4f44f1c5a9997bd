package com.mercurious.travel.almanac.holiday;

import com.mercurious.travel.almanac.Easter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day of each year: {@code --02-23}, {@code --04 MONDAY 3}, {@code --11 MONDAY 1 +1} or {@code easter -2}. */
@FunctionalInterface
interface YearlyDate {
    Pattern WEEKDAY = Pattern.compile("--(\\d\\d) ([A-Z]+) (-?\\d)(?: ([+-]\\d+))?");
    Pattern EASTER = Pattern.compile("easter(?: ([+-]\\d+))?");

    LocalDate in(int year);

    /** @throws IllegalArgumentException where the text is of none of the forms */
    static YearlyDate of(String text) {
        Matcher weekday = WEEKDAY.matcher(text);
        if (weekday.matches()) {
            int month = Integer.parseInt(weekday.group(1));
            DayOfWeek day = DayOfWeek.valueOf(weekday.group(2));
            int nth = Integer.parseInt(weekday.group(3));
            return year -> YearMonth.of(year, month)
                    .atDay(1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(nth, day))
                    .plusDays(offset(weekday.group(4)));
        }
        Matcher easter = EASTER.matcher(text);
        if (easter.matches()) {
            return year -> Easter.of(Year.of(year)).plusDays(offset(easter.group(1)));
        }
        if (!text.startsWith("--")) {
            throw new IllegalArgumentException(
                    "'%s' is no day of each year; right is --02-23, --04 MONDAY 3, --11 MONDAY 1 +1 or easter -2"
                            .formatted(text));
        }
        return MonthDay.parse(text)::atYear;
    }

    private static int offset(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }
}
