package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.planner.route.SearchLimits;
import org.jspecify.annotations.Nullable;

/**
 * A trip to plan.
 *
 * @param previous the plan that the request revises; null: a new trip
 * @param limits of the search for the best plan
 * @param alternativeLimits of the search for one alternative
 */
public record TripTask(
        TravelRequest request,
        @Nullable Itinerary previous,
        Catalogue catalogue,
        SearchLimits limits,
        SearchLimits alternativeLimits) {

    /** A new trip whose alternatives are each searched for a quarter of the steps and of the time of the best plan. */
    public static TripTask newTrip(TravelRequest request, Catalogue catalogue, SearchLimits limits) {
        return new TripTask(request, null, catalogue, limits, quarter(limits));
    }

    private static SearchLimits quarter(SearchLimits limits) {
        return new SearchLimits(
                limits.seed(), quarter(limits.iterations()), quarter(limits.nanos()), limits.progressNanos());
    }

    private static long quarter(long limit) {
        return limit == SearchLimits.UNLIMITED ? limit : limit / 4;
    }
}
