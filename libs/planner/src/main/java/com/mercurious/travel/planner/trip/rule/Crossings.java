package com.mercurious.travel.planner.trip.rule;

import com.mercurious.travel.events.Coordinates;
import java.util.List;

/** Counts how often a way drawn in straight lines crosses itself. */
public final class Crossings {
    private Crossings() {}

    /**
     * Pairs of lines between successive points that properly cross each other; lines that only touch, or lie on each
     * other, do not. Degrees are taken as a plane, which crossings do not depend on at the scale of a city.
     */
    public static int of(List<Coordinates> points) {
        int crossings = 0;
        for (int i = 0; i + 1 < points.size(); i++) {
            for (int j = i + 2; j + 1 < points.size(); j++) {
                if (cross(points.get(i), points.get(i + 1), points.get(j), points.get(j + 1))) {
                    crossings++;
                }
            }
        }
        return crossings;
    }

    private static boolean cross(Coordinates a, Coordinates b, Coordinates c, Coordinates d) {
        return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
    }

    /** 1 where the way from a over b to c turns left, -1 where it turns right, 0 where it goes straight on. */
    private static double turn(Coordinates a, Coordinates b, Coordinates c) {
        return Math.signum((b.lon() - a.lon()) * (c.lat() - a.lat()) - (b.lat() - a.lat()) * (c.lon() - a.lon()));
    }
}
