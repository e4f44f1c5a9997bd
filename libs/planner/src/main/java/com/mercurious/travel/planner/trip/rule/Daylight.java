package com.mercurious.travel.planner.trip.rule;

import com.mercurious.travel.events.Coordinates;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When it is light enough to be outdoors: from civil dawn to civil dusk, with the sun 6 degrees below the horizon. From
 * Spencer's series for the sun's declination and the equation of time (Spencer 1971), good to a few minutes.
 *
 * @param from minutes from the day's local midnight
 * @param to the same; {@code from} where it is never light
 */
public record Daylight(int from, int to) {
    private static final double SUN_AT_DUSK_DEGREES = -6;
    private static final double MINUTES_PER_DEGREE = 4;
    private static final int NOON = 12 * 60;
    private static final double EQUATION_OF_TIME_MINUTES = 229.18;

    /** The sun stays above that height all day. */
    private static final Daylight ENDLESS = new Daylight(0, Integer.MAX_VALUE);

    /** It stays below. */
    private static final Daylight NEVER = new Daylight(0, 0);

    public static Daylight on(LocalDate date, Coordinates where, ZoneId zone) {
        double year = 2 * Math.PI * (date.getDayOfYear() - 1) / 365;
        double declination = declination(year);
        double latitude = Math.toRadians(where.lat());
        double hourAngle = (Math.sin(Math.toRadians(SUN_AT_DUSK_DEGREES)) - Math.sin(latitude) * Math.sin(declination))
                / (Math.cos(latitude) * Math.cos(declination));
        if (Math.abs(hourAngle) >= 1) {
            return hourAngle < 0 ? ENDLESS : NEVER;
        }
        double half = MINUTES_PER_DEGREE * Math.toDegrees(Math.acos(hourAngle));
        int offset = date.atTime(LocalTime.NOON).atZone(zone).getOffset().getTotalSeconds() / 60;
        double noon = NOON - MINUTES_PER_DEGREE * where.lon() - equationOfTime(year) + offset;
        return new Daylight((int) Math.ceil(noon - half), (int) Math.floor(noon + half));
    }

    private static double declination(double year) {
        return 0.006918
                - 0.399912 * Math.cos(year)
                + 0.070257 * Math.sin(year)
                - 0.006758 * Math.cos(2 * year)
                + 0.000907 * Math.sin(2 * year)
                - 0.002697 * Math.cos(3 * year)
                + 0.00148 * Math.sin(3 * year);
    }

    private static double equationOfTime(double year) {
        return EQUATION_OF_TIME_MINUTES
                * (0.000075
                        + 0.001868 * Math.cos(year)
                        - 0.032077 * Math.sin(year)
                        - 0.014615 * Math.cos(2 * year)
                        - 0.040849 * Math.sin(2 * year));
    }
}
