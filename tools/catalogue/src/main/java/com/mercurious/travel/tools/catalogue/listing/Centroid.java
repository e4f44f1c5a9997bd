package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.events.Coordinates;
import java.util.List;
import java.util.Optional;

/** The point that stands for a shape: the centroid of its closed rings, else the middle of its bounding box. */
final class Centroid {
    private static final int SMALLEST_RING = 4;

    private double area;
    private double momentLat;
    private double momentLon;

    private Centroid() {}

    /** @param shapes rings and lines, each by its corners; empty where none has any */
    static Optional<Coordinates> of(List<List<Coordinates>> shapes) {
        List<Coordinates> all = shapes.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Coordinates origin = all.getFirst();
        Centroid sum = new Centroid();
        shapes.stream().filter(Centroid::isRing).forEach(ring -> sum.add(ring, origin));
        return Optional.of(
                sum.area > 0
                        ? new Coordinates(
                                origin.lat() + sum.momentLat / (3 * sum.area),
                                origin.lon() + sum.momentLon / (3 * sum.area))
                        : middleOfBox(all));
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
            double x1 = ring.get(i - 1).lon() - origin.lon();
            double y1 = ring.get(i - 1).lat() - origin.lat();
            double x2 = ring.get(i).lon() - origin.lon();
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

    private static Coordinates middleOfBox(List<Coordinates> corners) {
        double south = corners.stream().mapToDouble(Coordinates::lat).min().orElseThrow();
        double north = corners.stream().mapToDouble(Coordinates::lat).max().orElseThrow();
        double west = corners.stream().mapToDouble(Coordinates::lon).min().orElseThrow();
        double east = corners.stream().mapToDouble(Coordinates::lon).max().orElseThrow();
        return new Coordinates((south + north) / 2, (west + east) / 2);
    }
}
