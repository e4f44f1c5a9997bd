package com.mercurious.travel.tools.catalogue.check;

import com.mercurious.travel.events.Coordinates;
import java.util.List;

/**
 * An outer ring and its holes on the map, in degrees, each ring as longitude and latitude in turn, closed. One on the 180th
 * meridian has longitudes beyond it.
 */
final class LandPolygon {
    private static final double METRES_PER_DEGREE = 111_195;

    private final List<double[]> rings;
    private double west = Double.POSITIVE_INFINITY;
    private double east = Double.NEGATIVE_INFINITY;
    private double south = Double.POSITIVE_INFINITY;
    private double north = Double.NEGATIVE_INFINITY;

    LandPolygon(List<double[]> rings) {
        this.rings = List.copyOf(rings);
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i += 2) {
                west = Math.min(west, ring[i]);
                east = Math.max(east, ring[i]);
                south = Math.min(south, ring[i + 1]);
                north = Math.max(north, ring[i + 1]);
            }
        }
    }

    /** Whether the polygon's bounding box is that near; false: the polygon is farther. */
    boolean isWithin(Coordinates at, double metres) {
        double latitudes = metres / METRES_PER_DEGREE;
        double longitudes = latitudes / Math.max(0.01, Math.cos(Math.toRadians(at.lat())));
        return at.lat() >= south - latitudes
                && at.lat() <= north + latitudes
                && at.lon() >= west - longitudes
                && at.lon() <= east + longitudes;
    }

    /** By the number of edges that a ray to the east crosses. */
    boolean contains(Coordinates at) {
        if (!isWithin(at, 0)) {
            return false;
        }
        boolean inside = false;
        for (double[] ring : rings) {
            for (int i = 2; i < ring.length; i += 2) {
                boolean spans = ring[i + 1] > at.lat() != ring[i - 1] > at.lat();
                if (spans) {
                    double share = (at.lat() - ring[i + 1]) / (ring[i - 1] - ring[i + 1]);
                    inside ^= at.lon() < ring[i] + share * (ring[i - 2] - ring[i]);
                }
            }
        }
        return inside;
    }

    /** Metres to the nearest edge, 0 inside; on a plane that touches the Earth there, good for some 100 km. */
    double metresFrom(Coordinates at) {
        if (contains(at)) {
            return 0;
        }
        double nearest = Double.POSITIVE_INFINITY;
        double narrowing = Math.cos(Math.toRadians(at.lat()));
        for (double[] ring : rings) {
            for (int i = 2; i < ring.length; i += 2) {
                double fromX = (ring[i - 2] - at.lon()) * narrowing;
                double fromY = ring[i - 1] - at.lat();
                double toX = (ring[i] - at.lon()) * narrowing;
                double toY = ring[i + 1] - at.lat();
                nearest = Math.min(nearest, fromOrigin(fromX, fromY, toX - fromX, toY - fromY));
            }
        }
        return nearest * METRES_PER_DEGREE;
    }

    private static double fromOrigin(double x, double y, double dx, double dy) {
        double squared = dx * dx + dy * dy;
        double along = squared == 0 ? 0 : Math.clamp(-(x * dx + y * dy) / squared, 0.0, 1.0);
        return Math.hypot(x + along * dx, y + along * dy);
    }
}
