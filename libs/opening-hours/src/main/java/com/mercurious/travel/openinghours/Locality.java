package com.mercurious.travel.openinghours;

import ch.poole.openinghoursparser.Event;
import com.mercurious.travel.almanac.sun.SunArc;
import com.mercurious.travel.almanac.sun.SunHeight;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.openinghours.OpeningHours.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What opening hours depend on beside the date: the sun and the public holidays of a town. */
public final class Locality {
    /** No town in particular: hours by the sun are refused, holidays are not known. */
    public static final Locality NOWHERE = new Locality(null, null, Holidays.NONE);

    private final Coordinates where;
    private final ZoneId zone;
    private final Holidays holidays;
    private final Map<LocalDate, Span> suns = new ConcurrentHashMap<>();
    private final Map<LocalDate, Span> lights = new ConcurrentHashMap<>();

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

    /**
     * Minutes from the date's midnight, those of the day's noon: dusk may be past the next midnight. Dawn and dusk are the civil
     * ones, of a town that is one point. Where the sun is up all day it rises at the day's first midnight and sets at its
     * last; where it is down all day, both are at noon.
     */
    int minuteOf(Event event, LocalDate date) {
        return switch (event) {
            case DAWN -> spanOf(SunHeight.CIVIL, date).from();
            case SUNRISE -> spanOf(SunHeight.HORIZON, date).from();
            case SUNSET -> spanOf(SunHeight.HORIZON, date).to();
            case DUSK -> spanOf(SunHeight.CIVIL, date).to();
        };
    }

    private Span spanOf(SunHeight height, LocalDate date) {
        return (height == SunHeight.HORIZON ? suns : lights).computeIfAbsent(date, day -> span(height, day));
    }

    private Span span(SunHeight height, LocalDate date) {
        SunArc arc = SunArc.of(date, where, zone, height);
        return arc.kind() == SunArc.Kind.BELOW
                ? new Span(OpeningHours.DAY / 2, OpeningHours.DAY / 2)
                : new Span(minute(date, arc.up(), 0), minute(date, arc.down(), OpeningHours.DAY));
    }

    private static int minute(LocalDate date, ZonedDateTime time, int edge) {
        return time == null ? edge : (int) ChronoUnit.MINUTES.between(date.atStartOfDay(), time.toLocalDateTime());
    }
}
