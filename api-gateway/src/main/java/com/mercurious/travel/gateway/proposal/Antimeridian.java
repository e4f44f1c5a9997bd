package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Coordinates;
import java.util.List;

/** Cuts lines at the 180th meridian, so that no part of one crosses it (RFC 7946, section 3.1.9). */
final class Antimeridian {
    private static final double EDGE = 180;

    private Antimeridian() {}

    /** A line that does not cross the antimeridian; it may end there. */
    record Part(Coordinates from, Coordinates to) {}

    /**
     * The line that is straight in longitude and latitude and goes the shorter way round.
     *
     * @return one part, or two where it crosses the antimeridian
     */
    static List<Part> cut(Coordinates from, Coordinates to) {
        if (Math.abs(to.lon() - from.lon()) <= EDGE) {
            return List.of(new Part(from, to));
        }
        double side = Math.copySign(EDGE, from.lon());
        if (Math.abs(from.lon()) == EDGE) {
            return List.of(new Part(new Coordinates(from.lat(), -side), to));
        }
        if (Math.abs(to.lon()) == EDGE) {
            return List.of(new Part(from, new Coordinates(to.lat(), side)));
        }
        double before = EDGE - Math.abs(from.lon());
        double behind = EDGE - Math.abs(to.lon());
        double lat = from.lat() + (to.lat() - from.lat()) * before / (before + behind);
        return List.of(new Part(from, new Coordinates(lat, side)), new Part(new Coordinates(lat, -side), to));
    }
}
