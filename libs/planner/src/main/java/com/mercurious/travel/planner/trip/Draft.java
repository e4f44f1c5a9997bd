package com.mercurious.travel.planner.trip;

import com.mercurious.travel.planner.route.RoutingPlan;
import com.mercurious.travel.planner.route.RoutingProblem;
import com.mercurious.travel.planner.trip.rule.BudgetRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** A plan of a trip with the figures by which plans are compared. */
record Draft(Trip trip, RoutingProblem problem, RoutingPlan plan) {

    int visits() {
        return plan.visits();
    }

    /** Sum of the visits' worth to the travellers, whatever the plan was after, as they see it. */
    double score() {
        return Appeal.score(sum(visit -> candidate(visit).points()));
    }

    Set<Integer> nodes() {
        Set<Integer> nodes = new HashSet<>();
        plan.days().forEach(day -> day.visits().forEach(visit -> nodes.add(visit.node())));
        return nodes;
    }

    /** Share of visits that only one of two plans has, 0 to 1, of the plan with more. */
    double differenceTo(Draft other) {
        Set<Integer> both = nodes();
        both.retainAll(other.nodes());
        int most = Math.max(visits(), other.visits());
        return most == 0 ? 0 : 1 - (double) both.size() / most;
    }

    long minutesAtPlaces() {
        return minutesAt(candidate -> true);
    }

    /** Minutes of visits to places of a sort. */
    long minutesAt(Predicate<Candidate> sort) {
        return sum(visit -> sort.test(candidate(visit)) ? visit.end() - visit.start() : 0);
    }

    double outdoorShare() {
        return share(minutesAt(candidate -> !candidate.place().indoor()), minutesAtPlaces());
    }

    double meanMinutes() {
        return share(minutesAtPlaces(), visits());
    }

    double meanPopularity() {
        return share(sum(visit -> candidate(visit).place().popularity()), visits());
    }

    /** Admissions in hundredths, counted by a rule. */
    long spending(BudgetRule rule) {
        return sum(visit -> candidate(visit).cost(rule));
    }

    /** Visits to places of a sort. */
    long count(Predicate<Candidate> sort) {
        return sum(visit -> sort.test(candidate(visit)) ? 1 : 0);
    }

    /** Metres on foot on one day, the ways to and from stops included. */
    int walkingMetres(int day) {
        List<RoutingPlan.Visit> visits = plan.days().get(day).visits();
        if (visits.isEmpty()) {
            return 0;
        }
        int metres = problem.walkingFromStart(day, visits.getFirst().node())
                + problem.walkingToEnd(day, visits.getLast().node());
        for (int i = 1; i < visits.size(); i++) {
            metres += problem.walking(visits.get(i - 1).node(), visits.get(i).node());
        }
        return metres;
    }

    private long sum(ToLongFunction<RoutingPlan.Visit> figure) {
        return plan.days().stream()
                .flatMap(day -> day.visits().stream())
                .mapToLong(figure)
                .sum();
    }

    private Candidate candidate(RoutingPlan.Visit visit) {
        return trip.candidates().get(visit.node());
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
