package com.mercurious.travel.generation.trip;

import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.generation.catalogue.OpeningHours;
import com.mercurious.travel.generation.planner.MealBreak;
import com.mercurious.travel.generation.planner.RoutingProblem;
import com.mercurious.travel.generation.planner.RoutingProblemBuilder;
import java.util.List;
import java.util.Optional;

/**
 * The routing problem of a trip, in whole minutes from each day's midnight and metres on foot. Place {@code i} of the
 * problem is candidate {@code i}; the travel time to a place includes the buffer before the visit.
 */
final class TripProblem {
    private final TravelRequest request;
    private final TripFrame frame;
    private final List<Candidate> candidates;
    private final Optional<BudgetRule> budget;
    private final PaceRules pace;
    private final Ways ways;

    TripProblem(TravelRequest request, TripFrame frame, List<Candidate> candidates, Optional<BudgetRule> budget) {
        this.request = request;
        this.frame = frame;
        this.candidates = candidates;
        this.budget = budget;
        this.pace = PaceRules.of(request.pace());
        this.ways = Ways.of(request.accessibility());
    }

    RoutingProblem routing() {
        RoutingProblemBuilder problem =
                RoutingProblem.builder(candidates.size(), frame.days().size()).visitsEndBeforeClosing();
        for (int node = 0; node < candidates.size(); node++) {
            addPlace(problem, node);
        }
        for (int day = 0; day < frame.days().size(); day++) {
            addDay(problem, day);
        }
        for (Candidate candidate : candidates) {
            int variety = candidate.place().kind().variety().ordinal();
            problem.kindMaximum(
                    variety, pace.visitsPerDay(candidate.place().kind().variety()));
        }
        budget.ifPresent(rule -> problem.budget(rule.limit()));
        return problem.build();
    }

    private void addPlace(RoutingProblemBuilder problem, int node) {
        Candidate candidate = candidates.get(node);
        problem.place(node, candidate.points(), pace.visitMinutes(candidate.place()))
                .kind(node, candidate.place().kind().variety().ordinal());
        budget.ifPresent(rule -> problem.cost(node, rule.cost(candidate)));
        if (candidate.mustSee()) {
            problem.mustSee(node);
        }
        for (int other = 0; other < candidates.size(); other++) {
            if (other != node && candidates.get(other).city() == candidate.city()) {
                Way way = ways.between(
                        candidate.place().coordinates(),
                        candidates.get(other).place().coordinates());
                problem.travel(node, other, way.minutes() + pace.bufferMinutes());
                problem.walking(node, other, way.walkingMetres());
            }
        }
    }

    private void addDay(RoutingProblemBuilder problem, int index) {
        TripFrame.Day day = frame.days().get(index);
        problem.day(index, day.start(), day.end(), 0);
        problem.maxVisits(index, pace.visitsPerDay());
        if (avoidLongWalks()) {
            problem.walkingLimit(index, Ways.SHORT_WALKS_PER_DAY_METRES);
        }
        for (MealRules.Meal meal : MealRules.of(day.start(), day.end(), pace)) {
            problem.mealBreak(index, new MealBreak(meal.earliest(), meal.latest(), meal.minutes()));
        }
        if (day.end() <= day.start()) {
            return;
        }
        for (int node = 0; node < candidates.size(); node++) {
            Candidate candidate = candidates.get(node);
            if (candidate.city() == day.stay().city()) {
                addEndpoints(problem, index, node, day.stay().base());
                addWindows(problem, index, node, day);
            }
        }
    }

    private void addEndpoints(RoutingProblemBuilder problem, int day, int node, Coordinates base) {
        Coordinates place = candidates.get(node).place().coordinates();
        Way there = ways.between(base, place);
        Way back = ways.between(place, base);
        problem.endpoints(day, node, there.minutes() + pace.bufferMinutes(), back.minutes());
        problem.endpointWalking(day, node, there.walkingMetres(), back.walkingMetres());
    }

    private void addWindows(RoutingProblemBuilder problem, int index, int node, TripFrame.Day day) {
        for (OpeningHours.Span span :
                candidates.get(node).place().hours().on(day.date().getDayOfWeek())) {
            if (span.to() > day.start() && span.from() < day.end()) {
                problem.window(node, index, span.from(), span.to());
            }
        }
    }

    private boolean avoidLongWalks() {
        return request.accessibility() != null && request.accessibility().avoidLongWalks();
    }
}
