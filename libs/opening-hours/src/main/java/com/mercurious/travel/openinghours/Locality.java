package com.mercurious.travel.openinghours;

import ch.poole.openinghoursparser.Event;
import com.mercurious.travel.events.Coordinates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shredzone.commons.suncalc.SunTimes;
import org.shredzone.commons.suncalc.SunTimes.Twilight;

/** What opening hours depend on beside the date: the sun and the public holidays of a town. */
public final class Locality {
    /** No town in particular: hours by the sun are refused, holidays are not known. */
    public static final Locality NOWHERE = new Locality(null, null, Holidays.NONE);

    private final Coordinates where;
    private final ZoneId zone;
    private final Holidays holidays;
    private final Map<LocalDate, Sun> suns = new ConcurrentHashMap<>();

    public Locality(Coordinates where, ZoneId zone, Holidays holidays) {
        this.where = where;
        this.zone = zone;
        this.holidays = holidays;
    }

    Holidays holidays() {
        return holidays;
    }

    boolean knowsTheSun() {
        return where != null;
    }

    /** Minutes from the date's midnight; dawn and dusk are the civil ones, of a town that is one point. */
    int minuteOf(Event event, LocalDate date) {
        Sun sun = suns.computeIfAbsent(date, this::sunOn);
        return switch (event) {
            case DAWN -> sun.dawn;
            case SUNRISE -> sun.rise;
            case SUNSET -> sun.set;
            case DUSK -> sun.dusk;
        };
    }

    private Sun sunOn(LocalDate date) {
        SunTimes horizon = times(date, Twilight.VISUAL);
        SunTimes civil = times(date, Twilight.CIVIL);
        return new Sun(
                minute(date, civil.getRise(), civil, 0),
                minute(date, horizon.getRise(), horizon, 0),
                minute(date, horizon.getSet(), horizon, OpeningHours.DAY),
                minute(date, civil.getSet(), civil, OpeningHours.DAY));
    }

    private SunTimes times(LocalDate date, Twilight twilight) {
        return SunTimes.compute()
                .at(where.lat(), where.lon())
                .on(date.atStartOfDay(zone))
                .oneDay()
                .twilight(twilight)
                .execute();
    }

    /** Where the sun does not rise or set: the day's edge if it is up all day, else noon. */
    private static int minute(LocalDate date, ZonedDateTime time, SunTimes times, int edge) {
        if (time == null) {
            return times.isAlwaysDown() ? OpeningHours.DAY / 2 : edge;
        }
        return (int) ChronoUnit.MINUTES.between(date.atStartOfDay(), time.toLocalDateTime());
    }

    private record Sun(int dawn, int rise, int set, int dusk) {}
}
