package com.mercurious.travel.planner.trip;

import com.mercurious.travel.planner.route.MealBreak;
import com.mercurious.travel.planner.route.RoutingPlan;
import com.mercurious.travel.planner.route.RoutingProblem;
import com.mercurious.travel.planner.route.TimeWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Asks what else a day of a finished plan could hold: it takes one visit out and looks which places that are not in the
 * plan keep every rule of the problem in its stead.
 */
final class DaySlots {
    private static final int NEVER = Integer.MAX_VALUE / 2;

    private final RoutingProblem problem;
    private final RoutingPlan plan;
    private final Set<Integer> planned = new HashSet<>();
    private final Map<Integer, List<Integer>> bestFirst = new HashMap<>();

    DaySlots(RoutingProblem problem, RoutingPlan plan) {
        this.problem = problem;
        this.plan = plan;
        plan.days().forEach(day -> day.visits().forEach(visit -> planned.add(visit.node())));
    }

    /**
     * Places that could stand in for a visit.
     *
     * @param day index of the day
     * @param position of the visit in it, from 0
     * @param most how many are wanted
     * @return places of the problem, those of the greatest profit first
     */
    List<Integer> standIns(int day, int position, int most) {
        int[] nodes = plan.days().get(day).visits().stream()
                .mapToInt(RoutingPlan.Visit::node)
                .toArray();
        int out = nodes[position];
        List<Integer> found = new ArrayList<>();
        for (int node : absentOn(day)) {
            nodes[position] = node;
            if (plan.cost() - problem.cost(out) + problem.cost(node) <= problem.budget() && holds(day, nodes)) {
                found.add(node);
                if (found.size() == most) {
                    break;
                }
            }
        }
        return found;
    }

    private List<Integer> absentOn(int day) {
        return bestFirst.computeIfAbsent(day, index -> IntStream.range(0, problem.nodes())
                .filter(node ->
                        !planned.contains(node) && !problem.windows(node, index).isEmpty())
                .boxed()
                .sorted(Comparator.comparingLong((Integer node) -> -problem.profit(node, index)))
                .toList());
    }

    private boolean holds(int day, int[] nodes) {
        return keepsKinds(nodes) && keepsWalkingLimit(day, nodes) && keepsTimes(day, nodes);
    }

    private boolean keepsKinds(int[] nodes) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int node : nodes) {
            int kind = problem.kind(node);
            if (counts.merge(kind, 1, Integer::sum) > problem.kindMaximum(kind)) {
                return false;
            }
        }
        return true;
    }

    private boolean keepsWalkingLimit(int day, int[] nodes) {
        int walked = problem.walkingFromStart(day, nodes[0]) + problem.walkingToEnd(day, nodes[nodes.length - 1]);
        for (int i = 1; i < nodes.length; i++) {
            walked += problem.walking(nodes[i - 1], nodes[i]);
        }
        return walked <= problem.walkingLimit(day);
    }

    /** Goes through the day as early as it can be, for each number of meals had so far. */
    private boolean keepsTimes(int day, int[] nodes) {
        List<MealBreak> meals = problem.requiredBreaks(day);
        int[] free = new int[meals.size() + 1];
        Arrays.fill(free, NEVER);
        free[0] = problem.dayStart(day);
        eat(free, meals);
        for (int i = 0; i <= nodes.length; i++) {
            int way = way(day, nodes, i);
            for (int had = 0; had < free.length; had++) {
                free[had] = Math.min(NEVER, free[had] + way);
            }
            eat(free, meals);
            if (i < nodes.length) {
                for (int had = 0; had < free.length; had++) {
                    free[had] = endOfVisit(day, nodes[i], free[had]);
                }
                eat(free, meals);
            }
        }
        return free[meals.size()] <= problem.dayEnd(day);
    }

    private int way(int day, int[] nodes, int index) {
        if (index == 0) {
            return problem.travelFromStart(day, nodes[0]);
        }
        return index == nodes.length
                ? problem.travelToEnd(day, nodes[index - 1])
                : problem.travel(nodes[index - 1], nodes[index]);
    }

    private int endOfVisit(int day, int node, int from) {
        int earliest = NEVER;
        for (TimeWindow window : problem.windows(node, day)) {
            int end = Math.max(from, window.open()) + problem.service(node);
            if (end <= window.close()) {
                earliest = Math.min(earliest, end);
            }
        }
        return earliest;
    }

    private static void eat(int[] free, List<MealBreak> meals) {
        for (int had = 1; had < free.length; had++) {
            MealBreak meal = meals.get(had - 1);
            int start = Math.max(free[had - 1], meal.earliest());
            if (start <= meal.latest()) {
                free[had] = Math.min(free[had], start + meal.duration());
            }
        }
    }
}
