package com.mercurious.travel.planner.route;

import com.mercurious.travel.planner.route.RoutingPlan.DayRoute;
import com.mercurious.travel.planner.route.RoutingPlan.Visit;
import com.mercurious.travel.planner.route.Violation.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds a plan against its problem. It recomputes everything from the problem's own figures and shares nothing with the
 * search, so that neither can hide the other's mistake.
 */
public final class PlanValidator {

    /** Everything that the plan does not keep; empty where it is right. */
    public List<Violation> validate(RoutingProblem problem, RoutingPlan plan) {
        List<Violation> found = new ArrayList<>();
        if (plan.days().size() != problem.days()) {
            found.add(new Violation(
                    Type.WRONG_DAYS,
                    -1,
                    "the plan has " + plan.days().size() + " days, the problem " + problem.days()));
            return found;
        }
        Set<Integer> visited = new HashSet<>();
        long profit = 0;
        long cost = 0;
        for (int day = 0; day < problem.days(); day++) {
            DayRoute route = plan.days().get(day);
            if (route.day() != day) {
                found.add(new Violation(
                        Type.WRONG_DAYS, day, "the route at place " + day + " says that it is of day " + route.day()));
            }
            boolean known = true;
            for (Visit visit : route.visits()) {
                int node = visit.node();
                if (node < 0 || node >= problem.nodes()) {
                    known = false;
                    found.add(new Violation(
                            Type.UNKNOWN_PLACE, day, "place " + node + " is not one of 0 to " + (problem.nodes() - 1)));
                    continue;
                }
                if (!visited.add(node)) {
                    found.add(new Violation(Type.DUPLICATE_VISIT, day, "place " + node + " is visited again"));
                }
                profit += problem.profit(node, day);
                cost += problem.cost(node);
            }
            if (known) {
                checkLimits(problem, route, day, found);
                new TimetableCheck(problem, route, day, found).run();
            }
        }
        if (cost > problem.budget()) {
            found.add(new Violation(
                    Type.OVER_BUDGET, -1, "the visits cost " + cost + ", the budget is " + problem.budget()));
        }
        if (profit != plan.profit()) {
            found.add(new Violation(
                    Type.WRONG_PROFIT, -1, "the visits' profits add up to " + profit + ", not " + plan.profit()));
        }
        if (cost != plan.cost()) {
            found.add(
                    new Violation(Type.WRONG_COST, -1, "the visits' costs add up to " + cost + ", not " + plan.cost()));
        }
        checkMustSees(problem, plan, visited, found);
        return found;
    }

    private static void checkLimits(RoutingProblem problem, DayRoute route, int day, List<Violation> found) {
        List<Visit> visits = route.visits();
        if (visits.size() > problem.maxVisits(day)) {
            found.add(new Violation(
                    Type.TOO_MANY_VISITS,
                    day,
                    visits.size() + " visits, where the day may have " + problem.maxVisits(day)));
        }
        Map<Integer, Integer> ofKind = new HashMap<>();
        for (Visit visit : visits) {
            int kind = problem.kind(visit.node());
            if (ofKind.merge(kind, 1, Integer::sum) > problem.kindMaximum(kind)) {
                found.add(new Violation(
                        Type.TOO_MANY_OF_KIND,
                        day,
                        "visit of place " + visit.node() + " is beyond the " + problem.kindMaximum(kind)
                                + " that the day may have of kind " + kind));
            }
        }
        if (visits.isEmpty()) {
            return;
        }
        long walked = problem.walkingFromStart(day, visits.getFirst().node())
                + (long) problem.walkingToEnd(day, visits.getLast().node());
        for (int i = 1; i < visits.size(); i++) {
            walked += problem.walking(visits.get(i - 1).node(), visits.get(i).node());
        }
        if (walked > problem.walkingLimit(day)) {
            found.add(new Violation(
                    Type.TOO_MUCH_WALKING,
                    day,
                    "walking of " + walked + ", where the day may have " + problem.walkingLimit(day)));
        }
    }

    private static void checkMustSees(
            RoutingProblem problem, RoutingPlan plan, Set<Integer> visited, List<Violation> found) {
        Set<Integer> listed = new HashSet<>();
        plan.unplacedMustSees().forEach(unplaced -> listed.add(unplaced.node()));
        for (int node = 0; node < problem.nodes(); node++) {
            boolean missing = problem.mustSee(node) && !visited.contains(node);
            if (missing != listed.contains(node)) {
                found.add(new Violation(
                        Type.MUST_SEE_UNACCOUNTED,
                        -1,
                        missing
                                ? "must-see " + node + " is neither visited nor listed as unplaced"
                                : "place " + node + " is listed as an unplaced must-see but is not one"));
            }
        }
    }
}
