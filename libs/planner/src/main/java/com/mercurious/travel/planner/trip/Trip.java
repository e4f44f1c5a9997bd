package com.mercurious.travel.planner.trip;

import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.planner.trip.rule.BudgetRule;
import com.mercurious.travel.planner.trip.rule.PaceRules;
import com.mercurious.travel.planner.trip.rule.Ways;
import java.util.List;
import java.util.Optional;

/**
 * All that plans of one request have in common.
 *
 * @param candidates what can be visited; place {@code i} of a routing problem is candidate {@code i}
 * @param tables what the routing problems of its plans share
 */
record Trip(
        TravelRequest request,
        TripFrame frame,
        List<Candidate> candidates,
        TripTables tables,
        Optional<BudgetRule> budget,
        Rain rain) {

    PaceRules pace() {
        return PaceRules.of(request.pace());
    }

    Ways ways() {
        return Ways.of(request.accessibility());
    }

    boolean avoidsLongWalks() {
        return request.accessibility() != null && request.accessibility().avoidLongWalks();
    }
}
