package com.mercurious.travel.almanac;

import java.time.LocalDate;
import java.time.Year;

/** Easter Sunday of the Western churches. */
public final class Easter {
    private Easter() {}

    /** By the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms). */
    public static LocalDate of(Year year) {
        int golden = year.getValue() % 19;
        int century = year.getValue() / 100;
        int inCentury = year.getValue() % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekDay = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekDay) / 451;
        int sum = epact + weekDay - 7 * late + 114;
        return year.atMonth(sum / 31).atDay(sum % 31 + 1);
    }
}
