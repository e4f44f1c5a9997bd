package com.mercurious.travel.planner.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The figures of a {@link RoutingProblem}: filled by its builder, which then lets go of them. Matrices over places are at
 * {@code from * nodes + to}, tables over days and places at {@code day * nodes + node}.
 */
final class ProblemData {

    final int nodes;
    final int days;
    final long[] profit;
    long[] profitOnDay;
    final int[] service;
    final long[] cost;
    final boolean[] mustSee;
    final int[] kind;
    int[] kindMaximum = new int[0];
    int[] travel;
    int[] walking;
    int[] fromStart;
    int[] toEnd;
    final int[] startToEnd;
    int[] walkingFromStart;
    int[] walkingToEnd;
    final int[] walkingStartToEnd;
    final int[] dayStart;
    final int[] dayEnd;
    final int[] maxVisits;
    final int[] walkingLimit;
    final List<List<TimeWindow>> windows;
    final List<List<MealBreak>> breaks;
    long budget = Long.MAX_VALUE;
    boolean visitsEndBeforeClosing;

    ProblemData(int nodes, int days) {
        this.nodes = nodes;
        this.days = days;
        profit = new long[nodes];
        service = new int[nodes];
        cost = new long[nodes];
        mustSee = new boolean[nodes];
        kind = new int[nodes];
        Arrays.fill(kind, RoutingProblem.NO_KIND);
        travel = new int[nodes * nodes];
        fromStart = new int[days * nodes];
        toEnd = new int[days * nodes];
        startToEnd = new int[days];
        walkingStartToEnd = new int[days];
        dayStart = new int[days];
        dayEnd = new int[days];
        maxVisits = new int[days];
        Arrays.fill(maxVisits, RoutingProblem.NO_LIMIT);
        walkingLimit = new int[days];
        Arrays.fill(walkingLimit, RoutingProblem.NO_LIMIT);
        windows = new ArrayList<>(Collections.nCopies(days * nodes, null));
        breaks = new ArrayList<>(days);
        for (int day = 0; day < days; day++) {
            breaks.add(new ArrayList<>(2));
        }
    }
}
