package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Coordinates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The smallest box around a map (RFC 7946, section 5): of the longitudes it leaves out the widest stretch in which there is
 * nothing, wherever on the globe that is.
 */
final class MapBounds {
    private static final double AROUND = 360;

    private final List<Span> spans = new ArrayList<>();
    private double south = Double.POSITIVE_INFINITY;
    private double north = Double.NEGATIVE_INFINITY;

    private record Span(double west, double east) {}

    /** Takes in a line that does not cross the antimeridian, or a point, which both ends are. */
    void add(Coordinates from, Coordinates to) {
        spans.add(new Span(Math.min(from.lon(), to.lon()), Math.max(from.lon(), to.lon())));
        south = Math.min(south, Math.min(from.lat(), to.lat()));
        north = Math.max(north, Math.max(from.lat(), to.lat()));
    }

    /** West, south, east, north, in degrees; west is above east where it spans the antimeridian. Empty: nothing is in it. */
    Optional<List<Double>> box() {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        List<Span> sorted =
                spans.stream().sorted(Comparator.comparingDouble(Span::west)).toList();
        double first = sorted.getFirst().west();
        double last = sorted.stream().mapToDouble(Span::east).max().orElseThrow();
        double west = first;
        double east = last;
        double widest = first + AROUND - last;
        double reached = sorted.getFirst().east();
        for (Span span : sorted) {
            if (span.west() - reached > widest) {
                widest = span.west() - reached;
                west = span.west();
                east = reached;
            }
            reached = Math.max(reached, span.east());
        }
        return Optional.of(List.of(west, south, east, north));
    }
}
