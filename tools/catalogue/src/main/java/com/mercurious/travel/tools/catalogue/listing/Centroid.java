package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.events.Coordinates;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/**
 * The point that stands for a shape: the centroid of its closed rings, else the middle of its bounding box. Longitudes count
 * from a corner the short way round, so that a shape may lie on the 180th meridian, cut there (RFC 7946, 3.1.9) or not.
 */
final class Centroid {
    private static final int SMALLEST_RING = 4;

    private double area;
    private double momentLat;
    private double momentLon;

    private Centroid() {}

    /**
     * A corner that is nowhere on Earth stands for its shape, so that whoever takes the point for a place finds it out.
     *
     * @param shapes rings and lines, each by its corners; empty where none has any
     */
    static Optional<Coordinates> of(List<List<Coordinates>> shapes) {
        List<Coordinates> all = shapes.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Optional<Coordinates> nowhere =
                all.stream().filter(corner -> !Degrees.areOnEarth(corner)).findFirst();
        if (nowhere.isPresent()) {
            return nowhere;
        }
        Coordinates origin = all.getFirst();
        Centroid sum = new Centroid();
        shapes.stream().filter(Centroid::isRing).forEach(ring -> sum.add(ring, origin));
        return Optional.of(sum.isWithin(all, origin) ? sum.centroid(origin) : middleOfBox(all, origin));
    }

    private static boolean isRing(List<Coordinates> shape) {
        return shape.size() >= SMALLEST_RING && shape.getFirst().equals(shape.getLast());
    }

    /** The shoelace formula, on degrees that count from a corner, so that no digits are lost; twice the area. */
    private void add(List<Coordinates> ring, Coordinates origin) {
        double twice = 0;
        double lat = 0;
        double lon = 0;
        for (int i = 1; i < ring.size(); i++) {
            double x1 = east(ring.get(i - 1), origin);
            double y1 = ring.get(i - 1).lat() - origin.lat();
            double x2 = east(ring.get(i), origin);
            double y2 = ring.get(i).lat() - origin.lat();
            double cross = x1 * y2 - x2 * y1;
            twice += cross;
            lon += (x1 + x2) * cross;
            lat += (y1 + y2) * cross;
        }
        double sign = Math.signum(twice);
        area += sign * twice;
        momentLat += sign * lat;
        momentLon += sign * lon;
    }

    /** False where there is no area, or so little that digits do not suffice. */
    private boolean isWithin(List<Coordinates> corners, Coordinates origin) {
        double north = momentLat / (3 * area);
        double east = momentLon / (3 * area);
        return area > 0
                && corners.stream().anyMatch(corner -> corner.lat() - origin.lat() <= north)
                && corners.stream().anyMatch(corner -> corner.lat() - origin.lat() >= north)
                && corners.stream().anyMatch(corner -> east(corner, origin) <= east)
                && corners.stream().anyMatch(corner -> east(corner, origin) >= east);
    }

    private Coordinates centroid(Coordinates origin) {
        return new Coordinates(
                origin.lat() + momentLat / (3 * area), Degrees.turned(origin.lon() + momentLon / (3 * area)));
    }

    private static Coordinates middleOfBox(List<Coordinates> corners, Coordinates origin) {
        DoubleSummaryStatistics lat =
                corners.stream().mapToDouble(Coordinates::lat).summaryStatistics();
        DoubleSummaryStatistics east =
                corners.stream().mapToDouble(corner -> east(corner, origin)).summaryStatistics();
        return new Coordinates(
                (lat.getMin() + lat.getMax()) / 2, Degrees.turned(origin.lon() + (east.getMin() + east.getMax()) / 2));
    }

    /** Degrees from the origin, the short way round. */
    private static double east(Coordinates at, Coordinates origin) {
        return Degrees.turned(at.lon() - origin.lon());
    }
}
