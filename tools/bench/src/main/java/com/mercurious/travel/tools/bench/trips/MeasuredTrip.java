package com.mercurious.travel.tools.bench.trips;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Quality;
import com.mercurious.travel.planner.trip.validation.ItineraryViolation;
import java.util.List;

/**
 * One plan and what was found of it.
 *
 * @param nanos wall-clock time from the request to the itinerary, alternatives included
 */
record MeasuredTrip(String city, String profile, Itinerary itinerary, List<ItineraryViolation> violations, long nanos) {

    double millis() {
        return nanos / 1e6;
    }

    int visits() {
        return itinerary.days().stream().mapToInt(day -> day.visits().size()).sum();
    }

    Quality quality() {
        return itinerary.quality();
    }

    /** 0 to 1: how much of what was asked for is planned, the sum of the lesser of both shares over all interests. */
    double interestMatch() {
        return quality().interests().stream()
                .mapToDouble(share -> Math.min(share.asked(), share.planned()))
                .sum();
    }
}
