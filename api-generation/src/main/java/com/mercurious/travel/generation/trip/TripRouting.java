package com.mercurious.travel.generation.trip;

import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.generation.catalogue.Catalogue;
import com.mercurious.travel.generation.planner.RoutingProblem;
import java.util.ArrayList;
import java.util.List;
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
        List<Warning> warnings = new ArrayList<>();
        Appeal appeal = new Appeal(request);
        TripFrame frame = new TripFramer(request, catalogue, appeal, warnings).frame();
        List<Candidate> candidates = new Wishes(request, frame.cities(), appeal, warnings).candidates();
        Optional<BudgetRule> budget = BudgetRule.of(request, frame.cities(), warnings);
        return new TripProblem(request, frame, candidates, budget).routing();
    }
}
