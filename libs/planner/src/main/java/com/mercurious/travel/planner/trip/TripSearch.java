package com.mercurious.travel.planner.trip;

import com.mercurious.travel.planner.route.RoutePlanner;
import com.mercurious.travel.planner.route.RoutingPlan;
import com.mercurious.travel.planner.route.RoutingPlan.SearchStats;
import com.mercurious.travel.planner.route.RoutingProblem;
import com.mercurious.travel.planner.route.SearchLimits;
import com.mercurious.travel.planner.route.SearchListener;
import com.mercurious.travel.planner.route.UnplacedMustSee;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Searches for the plan of a trip: first the one of the greatest score, then, in what is left of the limits, without the
 * visits that are not worth their way and with the shortest ways for the others.
 */
final class TripSearch {
    private static final int ROUNDS = 2;
    private static final int ROUND_PERCENT = 5;

    /** Share of the limits that the search for the greatest score has. */
    static final int SCORE_PERCENT = 100 - ROUNDS * ROUND_PERCENT;

    private final RoutePlanner planner;
    private final Trip trip;
    private final Optional<EarlierPlan> earlier;

    TripSearch(RoutePlanner planner, Trip trip, Optional<EarlierPlan> earlier) {
        this.planner = planner;
        this.trip = trip;
        this.earlier = earlier;
    }

    /** The best plan in a style; in {@code draft.plan().stats()} the sums of all steps and of their time. */
    Draft search(Style style, SearchLimits limits, SearchListener listener, BooleanSupplier cancelled) {
        SearchClock clock = new SearchClock(limits);
        RoutingProblem problem = new TripProblem(trip, style, earlier).routing();
        RoutingPlan plan = planner.plan(problem, clock.part(0, SCORE_PERCENT), listener, cancelled);
        Draft best = new Draft(trip, problem, plan);
        for (int done = SCORE_PERCENT; done < 100 && canBeRefined(best.plan(), cancelled); done += ROUND_PERCENT) {
            best = refined(best, style, clock, done, cancelled);
        }
        return best;
    }

    private static boolean canBeRefined(RoutingPlan plan, BooleanSupplier cancelled) {
        return plan.visits() > 0 && !cancelled.getAsBoolean();
    }

    private Draft refined(Draft draft, Style style, SearchClock clock, int done, BooleanSupplier cancelled) {
        Refinement refinement = new Refinement(draft);
        RoutingProblem narrowed = new TripProblem(trip, style, earlier, Optional.of(refinement)).routing();
        RoutingPlan found =
                planner.plan(narrowed, clock.part(done, done + ROUND_PERCENT), SearchListener.NONE, cancelled);
        RoutingPlan plan = inTermsOf(draft, found);
        boolean better = keepsAll(refinement, found)
                && Refinement.netPoints(draft.problem(), plan) > Refinement.netPoints(draft.problem(), draft.plan());
        RoutingPlan chosen = better ? plan : draft.plan();
        return new Draft(
                trip,
                draft.problem(),
                new RoutingPlan(
                        chosen.days(),
                        chosen.profit(),
                        chosen.cost(),
                        chosen.unplacedMustSees(),
                        sum(draft.plan().stats(), found.stats())));
    }

    private boolean keepsAll(Refinement refinement, RoutingPlan found) {
        return found.unplacedMustSees().stream().map(UnplacedMustSee::node).noneMatch(refinement::keeps);
    }

    /** A plan of a narrowed problem as a plan of the draft's. */
    private static RoutingPlan inTermsOf(Draft draft, RoutingPlan found) {
        Set<Integer> planned = new HashSet<>();
        long profit = 0;
        long cost = 0;
        for (RoutingPlan.DayRoute day : found.days()) {
            for (RoutingPlan.Visit visit : day.visits()) {
                planned.add(visit.node());
                profit += draft.problem().profit(visit.node(), day.day());
                cost += draft.problem().cost(visit.node());
            }
        }
        List<UnplacedMustSee> unplaced = draft.plan().unplacedMustSees().stream()
                .filter(missing -> !planned.contains(missing.node()))
                .toList();
        return new RoutingPlan(found.days(), profit, cost, unplaced, found.stats());
    }

    private static SearchStats sum(SearchStats first, SearchStats then) {
        return new SearchStats(
                first.iterations() + then.iterations(),
                first.nanos() + then.nanos(),
                first.bestIteration(),
                first.bestNanos(),
                first.end());
    }
}
