package com.mercurious.travel.almanac.sun;

import com.mercurious.travel.events.Coordinates;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.shredzone.commons.suncalc.SunTimes;
import org.shredzone.commons.suncalc.SunTimes.Parameters;

/**
 * The sun's way over a height on one day: from the last time that it came up before the day's noon to the first that it goes
 * down after it, to the nearest minute, by commons-suncalc. Where clocks are far from the sun or nights are short, it comes up on
 * the date before or goes down on the date after.
 *
 * @param up absent where it does not come up within the half day before noon
 * @param down absent where it does not go down within the half day after noon
 */
public record SunArc(Kind kind, ZonedDateTime up, ZonedDateTime down) {
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /** Whether it crosses the height at all. */
    public enum Kind {
        /** It comes up, goes down or both. */
        CROSSES,
        /** It is above all day: at the horizon, polar day. */
        ABOVE,
        /** It is below all day: at the horizon, polar night. */
        BELOW
    }

    /** @param zone whose date it is */
    public static SunArc of(LocalDate date, Coordinates where, ZoneId zone, SunHeight height) {
        ZonedDateTime noon = noon(date, where, zone);
        SunTimes before = around(noon, where, height).reverse().execute();
        SunTimes after = around(noon, where, height).execute();
        ZonedDateTime up = before.getRise();
        ZonedDateTime down = after.getSet();
        if (up == null && down == null) {
            return new SunArc(after.isAlwaysUp() ? Kind.ABOVE : Kind.BELOW, null, null);
        }
        return new SunArc(Kind.CROSSES, minute(up, zone), minute(down, zone));
    }

    private static ZonedDateTime noon(LocalDate date, Coordinates where, ZoneId zone) {
        ZonedDateTime noon = SunTimes.compute()
                .on(date.atStartOfDay(zone))
                .at(where.lat(), where.lon())
                .oneDay()
                .execute()
                .getNoon();
        return noon == null ? date.atTime(LocalTime.NOON).atZone(zone) : noon;
    }

    private static Parameters around(ZonedDateTime noon, Coordinates where, SunHeight height) {
        return SunTimes.compute()
                .on(noon)
                .at(where.lat(), where.lon())
                .twilight(height.twilight)
                .limit(HALF_A_DAY);
    }

    private static ZonedDateTime minute(ZonedDateTime time, ZoneId zone) {
        return time == null
                ? null
                : time.withZoneSameInstant(zone).plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
    }
}
