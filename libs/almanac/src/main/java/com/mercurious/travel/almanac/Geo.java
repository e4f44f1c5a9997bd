package com.mercurious.travel.almanac;

import com.mercurious.travel.events.Coordinates;

/** Distances on the sphere. */
public final class Geo {
    /** Mean radius of the Earth, IUGG 1980. */
    private static final double EARTH_RADIUS_M = 6_371_008.8;

    private Geo() {}

    /** Great-circle distance in metres, by the haversine formula. */
    public static double metres(Coordinates from, Coordinates to) {
        double lat1 = Math.toRadians(from.lat());
        double lat2 = Math.toRadians(to.lat());
        double sinLat = Math.sin((lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(to.lon() - from.lon()) / 2);
        double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
