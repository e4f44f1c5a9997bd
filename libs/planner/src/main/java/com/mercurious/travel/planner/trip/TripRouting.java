package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.planner.route.RoutingProblem;
import java.util.Optional;

/** The routing problems of trips, as {@link TripPlanner} searches them: for measurements of the planner on real trips. */
public final class TripRouting {

    private TripRouting() {}

    /**
     * The routing problem of a request.
     *
     * @throws TripException where the request has no itinerary
     */
    public static RoutingProblem of(TravelRequest request, Catalogue catalogue) throws TripException {
        RequestCheck.requireReadable(request);
        Trip trip = TripPlanner.trip(request, new CatalogueTables(catalogue), Optional.empty())
                .value();
        return new TripProblem(trip, Style.PLAIN, Optional.empty()).routing();
    }
}
