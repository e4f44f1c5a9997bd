package com.mercurious.travel.planner.route;

import java.util.ArrayList;
import java.util.List;

/**
 * The best value of a small problem by trying every plan, as a yardstick for the search. It knows the problem alone:
 * a day's timetable is tried with every placing of the breaks.
 */
final class ExhaustivePlanner {

    private final RoutingProblem problem;
    private final boolean[] used;
    private long bestMustSees = -1;
    private long bestProfit = -1;

    ExhaustivePlanner(RoutingProblem problem) {
        this.problem = problem;
        used = new boolean[problem.nodes()];
    }

    /** Greatest number of must-sees in a plan, and the greatest profit with as many. */
    record Best(long mustSees, long profit) {}

    Best solve() {
        fillDay(0, new ArrayList<>(), 0, 0, 0);
        return new Best(bestMustSees, bestProfit);
    }

    private void fillDay(int day, List<Integer> order, long mustSees, long profit, long cost) {
        if (day == problem.days()) {
            if (mustSees > bestMustSees || mustSees == bestMustSees && profit > bestProfit) {
                bestMustSees = mustSees;
                bestProfit = profit;
            }
            return;
        }
        if (order.isEmpty() || keeps(day, order)) {
            fillDay(day + 1, new ArrayList<>(), mustSees, profit, cost);
        }
        if (order.size() >= problem.maxVisits(day)) {
            return;
        }
        for (int node = 0; node < problem.nodes(); node++) {
            if (used[node] || cost + problem.cost(node) > problem.budget() || kindFull(order, node)) {
                continue;
            }
            order.add(node);
            if (reachable(day, order)) {
                used[node] = true;
                fillDay(
                        day,
                        order,
                        mustSees + (problem.mustSee(node) ? 1 : 0),
                        profit + problem.profit(node, day),
                        cost + problem.cost(node));
                used[node] = false;
            }
            order.removeLast();
        }
    }

    private boolean kindFull(List<Integer> order, int node) {
        int kind = problem.kind(node);
        return order.stream().filter(other -> problem.kind(other) == kind).count() >= problem.kindMaximum(kind);
    }

    private boolean keeps(int day, List<Integer> order) {
        long walked = problem.walkingFromStart(day, order.getFirst()) + problem.walkingToEnd(day, order.getLast());
        for (int i = 1; i < order.size(); i++) {
            walked += problem.walking(order.get(i - 1), order.get(i));
        }
        return walked <= problem.walkingLimit(day) && follow(day, order, 0, problem.dayStart(day), 0, false, true);
    }

    private boolean reachable(int day, List<Integer> order) {
        return follow(day, order, 0, problem.dayStart(day), 0, false, false);
    }

    /** Goes through the day from before way {@code way}, or from its far end; with every break now or later. */
    private boolean follow(
            int day, List<Integer> order, int way, int time, int breaksTaken, boolean atFarEnd, boolean toTheEnd) {
        List<MealBreak> meals = problem.requiredBreaks(day);
        if (breaksTaken < meals.size()) {
            MealBreak meal = meals.get(breaksTaken);
            int start = Math.max(time, meal.earliest());
            if (start <= meal.latest()
                    && follow(day, order, way, start + meal.duration(), breaksTaken + 1, atFarEnd, toTheEnd)) {
                return true;
            }
        }
        if (!atFarEnd) {
            if (way == order.size() && !toTheEnd) {
                return true;
            }
            return follow(day, order, way, time + travel(day, order, way), breaksTaken, true, toTheEnd);
        }
        if (way == order.size()) {
            return breaksTaken == meals.size() && time <= problem.dayEnd(day);
        }
        int node = order.get(way);
        int end = end(day, node, time);
        return end >= 0 && follow(day, order, way + 1, end, breaksTaken, false, toTheEnd);
    }

    private int travel(int day, List<Integer> order, int way) {
        if (way == 0) {
            return problem.travelFromStart(day, order.getFirst());
        }
        int from = order.get(way - 1);
        return way == order.size() ? problem.travelToEnd(day, from) : problem.travel(from, order.get(way));
    }

    private int end(int day, int node, int time) {
        int best = -1;
        for (TimeWindow window : problem.windows(node, day)) {
            int start = Math.max(time, window.open());
            int end = start + problem.service(node);
            boolean open = start <= window.close() && (!problem.visitsEndBeforeClosing() || end <= window.close());
            if (open && end <= problem.dayEnd(day) && (best < 0 || end < best)) {
                best = end;
            }
        }
        return best;
    }
}
