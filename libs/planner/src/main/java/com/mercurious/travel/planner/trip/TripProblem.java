package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.PlaceKind.Variety;
import com.mercurious.travel.planner.route.MealBreak;
import com.mercurious.travel.planner.route.RoutingProblem;
import com.mercurious.travel.planner.route.RoutingProblemBuilder;
import com.mercurious.travel.planner.trip.rule.BudgetRule;
import com.mercurious.travel.planner.trip.rule.MealRules;
import com.mercurious.travel.planner.trip.rule.PaceRules;
import com.mercurious.travel.planner.trip.rule.Ways;
import java.util.List;
import java.util.Optional;

/**
 * The routing problem of a trip, in whole minutes from each day's midnight and metres on foot. Place {@code i} of the
 * problem is candidate {@code i}; the travel time to a place includes the buffer before the visit.
 */
final class TripProblem {
    private final Trip trip;
    private final Style style;
    private final Optional<EarlierPlan> earlier;
    private final Optional<Refinement> refinement;
    private final TripFrame frame;
    private final List<Candidate> candidates;
    private final PaceRules pace;

    TripProblem(Trip trip, Style style, Optional<EarlierPlan> earlier) {
        this(trip, style, earlier, Optional.empty());
    }

    /** The problem narrowed to what a plan keeps, and to what is worth its way beside it. */
    TripProblem(Trip trip, Style style, Optional<EarlierPlan> earlier, Optional<Refinement> refinement) {
        this.refinement = refinement;
        this.trip = trip;
        this.style = style;
        this.earlier = earlier;
        this.frame = trip.frame();
        this.candidates = trip.candidates();
        this.pace = trip.pace();
    }

    RoutingProblem routing() {
        RoutingProblemBuilder problem =
                RoutingProblem.builder(candidates.size(), frame.days().size()).visitsEndBeforeClosing();
        trip.tables().addWays(problem);
        for (int node = 0; node < candidates.size(); node++) {
            addPlace(problem, node);
        }
        for (int day = 0; day < frame.days().size(); day++) {
            addDay(problem, day);
        }
        for (Candidate candidate : candidates) {
            Variety variety = candidate.place().kind().variety();
            problem.kindMaximum(variety.ordinal(), Math.min(pace.visitsPerDay(variety), style.alikePerDay()));
        }
        addBudget(problem);
        return problem.build();
    }

    private void addBudget(RoutingProblemBuilder problem) {
        BudgetRule rule = style.spendingRule() != null
                ? style.spendingRule()
                : trip.budget().orElse(null);
        if (rule == null) {
            return;
        }
        for (int node = 0; node < candidates.size(); node++) {
            problem.cost(node, candidates.get(node).cost(rule));
        }
        problem.budget(style.spendingRule() != null ? Math.min(rule.limit(), style.spending()) : rule.limit());
    }

    private void addPlace(RoutingProblemBuilder problem, int node) {
        Candidate candidate = candidates.get(node);
        problem.place(node, style.points(candidate), trip.tables().minutes(candidate, style.dwellPercent()))
                .kind(node, candidate.place().kind().variety().ordinal());
        if (candidate.isRequired()
                || refinement.filter(plan -> plan.keeps(node)).isPresent()) {
            problem.mustSee(node);
        }
    }

    private void addDay(RoutingProblemBuilder problem, int index) {
        TripFrame.Day day = frame.days().get(index);
        problem.day(index, day.start(), day.end(), 0);
        problem.maxVisits(index, Math.min(pace.visitsPerDay(), style.visitsPerDay()));
        addWalkingLimit(problem, index);
        for (MealRules.Meal meal : MealRules.of(day.start(), day.end(), pace)) {
            problem.mealBreak(index, new MealBreak(meal.earliest(), meal.latest(), meal.minutes()));
        }
        if (day.end() <= day.start()) {
            return;
        }
        for (int node = 0; node < candidates.size(); node++) {
            Candidate candidate = candidates.get(node);
            if (candidate.city() == day.stay().city()) {
                addVisit(problem, index, node, day);
            }
        }
    }

    private void addVisit(RoutingProblemBuilder problem, int index, int node, TripFrame.Day day) {
        if (refinement.isPresent()) {
            long points = refinement.get().points(node, index);
            if (points <= 0) {
                return;
            }
            problem.profitOnDay(node, index, points);
        } else {
            addProfit(problem, index, node, day);
        }
        problem.windows(node, index, trip.tables().windows(index, node, style.dwellPercent()));
    }

    private void addWalkingLimit(RoutingProblemBuilder problem, int day) {
        int limit = trip.avoidsLongWalks() ? Ways.SHORT_WALKS_PER_DAY_METRES : RoutingProblem.NO_LIMIT;
        if (!style.walkingMetres().isEmpty()) {
            limit = Math.min(limit, style.walkingMetres().get(day));
        }
        if (limit != RoutingProblem.NO_LIMIT) {
            problem.walkingLimit(day, limit);
        }
    }

    private void addProfit(RoutingProblemBuilder problem, int index, int node, TripFrame.Day day) {
        if (trip.rain().isNever() && earlier.isEmpty()) {
            return;
        }
        Candidate candidate = candidates.get(node);
        long points = trip.rain().points(candidate, day.date(), style.points(candidate));
        if (!trip.rain().spoils(candidate.place(), day.date())) {
            points += earlier.map(plan -> plan.pointsFor(candidate, day.date())).orElse(0L);
        }
        problem.profitOnDay(node, index, points);
    }
}
