package com.mercurious.travel.tools.bench.planner;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Euclidean distances, truncated to whole multiples of {@code 1/unit}, as the literature on these instances has them. They
 * are worked out in whole numbers, so that no rounding of floating point decides whether a distance is 5.1 or 5.0.
 */
final class TravelTimes {

    private final int locations;
    private final int[] times;

    /** Distances between all pairs of points. */
    TravelTimes(List<Point> points, int unit) {
        locations = points.size();
        times = new int[locations * locations];
        for (int from = 0; from < locations; from++) {
            for (int to = from + 1; to < locations; to++) {
                int time = truncated(points.get(from), points.get(to), unit);
                times[from * locations + to] = time;
                times[to * locations + from] = time;
            }
        }
    }

    /** A point of the plane. */
    record Point(BigDecimal x, BigDecimal y) {}

    int between(int from, int to) {
        return times[from * locations + to];
    }

    private static int truncated(Point a, Point b, int unit) {
        BigDecimal dx = a.x().subtract(b.x());
        BigDecimal dy = a.y().subtract(b.y());
        BigInteger square = dx.multiply(dx)
                .add(dy.multiply(dy))
                .multiply(BigDecimal.valueOf((long) unit * unit))
                .toBigInteger();
        return square.sqrt().intValueExact();
    }
}
