package com.mercurious.travel.planner.route;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A team orienteering problem with time windows: over some days, visit places within their windows, each at most once,
 * so that the sum of their profits is greatest.
 *
 * <p>All times share one unit of the caller's choice and are whole numbers, so that plans are exact and the same on
 * every machine. The product uses whole minutes from the day's local midnight; a day may go on past 24:00.
 *
 * <p>Places are numbered from 0 to {@code nodes() - 1}, days from 0 to {@code days() - 1}. Instances are immutable.
 */
public final class RoutingProblem {

    /** Stands for "no limit" where a limit is asked for. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /** Stands for a place that belongs to no kind. */
    public static final int NO_KIND = -1;

    private final ProblemData input;
    private final List<List<MealBreak>> requiredBreaks;

    RoutingProblem(ProblemData input) {
        this.input = input;
        this.requiredBreaks =
                IntStream.range(0, input.days).mapToObj(this::breaksWithin).toList();
    }

    /** Starts a problem of the given size. */
    public static RoutingProblemBuilder builder(int nodes, int days) {
        return new RoutingProblemBuilder(nodes, days);
    }

    /** Number of places. */
    public int nodes() {
        return input.nodes;
    }

    /** Number of days, which is the number of routes. */
    public int days() {
        return input.days;
    }

    /** Whether a visit has to end before its window closes, and not only to start in it. */
    public boolean visitsEndBeforeClosing() {
        return input.visitsEndBeforeClosing;
    }

    /** Profit of visiting a place on a day, 0 or more. */
    public long profit(int node, int day) {
        return input.profitOnDay == null ? input.profit[node] : input.profitOnDay[day * input.nodes + node];
    }

    /** Time that a visit takes. */
    public int service(int node) {
        return input.service[node];
    }

    /** Cost of a visit, in minor units of the budget's currency. */
    public long cost(int node) {
        return input.cost[node];
    }

    /** Whether a place has to be in the plan if that is possible at all. */
    public boolean mustSee(int node) {
        return input.mustSee[node];
    }

    /** Kind of a place, or {@link #NO_KIND}. */
    public int kind(int node) {
        return input.kind[node];
    }

    /** Number of visits of a kind that one day may have, or {@link #NO_LIMIT}. */
    public int kindMaximum(int kind) {
        return kind >= 0 && kind < input.kindMaximum.length ? input.kindMaximum[kind] : NO_LIMIT;
    }

    /** Windows of a place on a day, as they were given; empty where it is closed. */
    public List<TimeWindow> windows(int node, int day) {
        return input.windows.get(day * input.nodes + node);
    }

    /** Travel time between two places. */
    public int travel(int from, int to) {
        return input.travel[from * input.nodes + to];
    }

    /** Travel time from a day's start location to a place. */
    public int travelFromStart(int day, int node) {
        return input.fromStart[day * input.nodes + node];
    }

    /** Travel time from a place to a day's end location. */
    public int travelToEnd(int day, int node) {
        return input.toEnd[day * input.nodes + node];
    }

    /** Travel time from a day's start location straight to its end location. */
    public int travelStartToEnd(int day) {
        return input.startToEnd[day];
    }

    /** Walking share of the way between two places, in the walking limit's unit; 0 where none was given. */
    public int walking(int from, int to) {
        return input.walking == null ? 0 : input.walking[from * input.nodes + to];
    }

    /** Walking share of the way from a day's start location to a place. */
    public int walkingFromStart(int day, int node) {
        return input.walkingFromStart == null ? 0 : input.walkingFromStart[day * input.nodes + node];
    }

    /** Walking share of the way from a place to a day's end location. */
    public int walkingToEnd(int day, int node) {
        return input.walkingToEnd == null ? 0 : input.walkingToEnd[day * input.nodes + node];
    }

    /** Walking share of the way from a day's start location straight to its end location. */
    public int walkingStartToEnd(int day) {
        return input.walkingStartToEnd[day];
    }

    /** Walking that a day may have, or {@link #NO_LIMIT}. */
    public int walkingLimit(int day) {
        return input.walkingLimit[day];
    }

    /** When a day starts at its start location. */
    public int dayStart(int day) {
        return input.dayStart[day];
    }

    /** When a day has to be at its end location. */
    public int dayEnd(int day) {
        return input.dayEnd[day];
    }

    /** Visits that a day may have, or {@link #NO_LIMIT}. */
    public int maxVisits(int day) {
        return input.maxVisits[day];
    }

    /** Sum of costs that the plan may have, or {@link Long#MAX_VALUE}. */
    public long budget() {
        return input.budget;
    }

    /** The breaks that a day has to have, in the order in which they are taken. */
    public List<MealBreak> requiredBreaks(int day) {
        return requiredBreaks.get(day);
    }

    private List<MealBreak> breaksWithin(int day) {
        return input.breaks.get(day).stream()
                .filter(meal -> input.dayStart[day] <= meal.earliest()
                        && (long) meal.latest() + meal.duration() <= input.dayEnd[day])
                .toList();
    }
}
