package com.mercurious.travel.tools.bench.trips;

import com.mercurious.travel.events.Itinerary.Quality;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures of measured trips as lines of text. */
final class QualityTable {
    static final String HEAD = "%-16s %-8s %6s %5s %8s %6s %5s %5s %7s %5s %6s %5s %4s"
            .formatted(
                    "city", "profile", "visits", "wrong", "ms", "places", "walk", "wait", "variety", "cross", "budget",
                    "match", "alts");

    private QualityTable() {}

    static String line(MeasuredTrip trip) {
        Quality quality = trip.quality();
        return String.format(
                Locale.ROOT,
                "%-16s %-8s %6d %5d %8.0f %6.2f %5d %5d %7.2f %5d %6s %5.2f %4d",
                trip.city(),
                trip.profile(),
                trip.visits(),
                trip.violations().size(),
                trip.millis(),
                quality.shareAtPlaces(),
                quality.walkingMinutes(),
                quality.waitingMinutes(),
                quality.variety(),
                quality.crossings(),
                quality.budgetUsed() == null ? "-" : String.format(Locale.ROOT, "%.2f", quality.budgetUsed()),
                trip.interestMatch(),
                trip.itinerary().alternatives().size());
    }

    static String totals(List<MeasuredTrip> trips) {
        return String.format(
                Locale.ROOT,
                """
                %d trips, %d violations, %d visits, %d crossings, %d alternatives
                means: share at places %.3f, walking %.0f min, waiting %.1f min, variety %.3f, interest match %.3f
                time with alternatives: p50 %.0f ms, p95 %.0f ms, longest %.0f ms""",
                trips.size(),
                trips.stream().mapToInt(trip -> trip.violations().size()).sum(),
                trips.stream().mapToInt(MeasuredTrip::visits).sum(),
                trips.stream().mapToInt(trip -> trip.quality().crossings()).sum(),
                trips.stream()
                        .mapToInt(trip -> trip.itinerary().alternatives().size())
                        .sum(),
                mean(trips, trip -> trip.quality().shareAtPlaces()),
                mean(trips, trip -> trip.quality().walkingMinutes()),
                mean(trips, trip -> trip.quality().waitingMinutes()),
                mean(trips, trip -> trip.quality().variety()),
                mean(trips, MeasuredTrip::interestMatch),
                percentile(trips, 0.5),
                percentile(trips, 0.95),
                percentile(trips, 1));
    }

    private static double mean(List<MeasuredTrip> trips, ToDoubleFunction<MeasuredTrip> figure) {
        return trips.stream().mapToDouble(figure).average().orElse(0);
    }

    private static double percentile(List<MeasuredTrip> trips, double share) {
        double[] sorted =
                trips.stream().mapToDouble(MeasuredTrip::millis).sorted().toArray();
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
