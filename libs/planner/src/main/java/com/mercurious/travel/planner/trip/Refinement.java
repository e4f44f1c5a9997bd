package com.mercurious.travel.planner.trip;

import com.mercurious.travel.planner.route.RoutingPlan;
import com.mercurious.travel.planner.route.RoutingProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weighs the visits of a plan against the ways that they cost. The search for the greatest score takes every visit that
 * fits, be it half an hour away for ten minutes; travellers would not. A minute on the way counts as a quarter of a score
 * point, the suite's own choice.
 */
final class Refinement {
    private static final double POINTS_PER_MINUTE = 2.5;
    private static final int FEWEST_VISITS = 3;

    private final Trip trip;
    private final RoutingProblem problem;
    private final Map<Integer, Integer> dayOf = new HashMap<>();
    private final Set<Integer> dropped = new HashSet<>();

    /** Of each day, the visits that it keeps. */
    private final List<List<Integer>> kept = new ArrayList<>();

    Refinement(Draft draft) {
        this.trip = draft.trip();
        this.problem = draft.problem();
        for (RoutingPlan.DayRoute day : draft.plan().days()) {
            List<Integer> nodes =
                    day.visits().stream().map(RoutingPlan.Visit::node).toList();
            nodes.forEach(node -> dayOf.put(node, day.day()));
            drop(day.day(), nodes);
            kept.add(nodes.stream().filter(this::keeps).toList());
        }
    }

    /** Drops the visits of a day that are not worth their way, the least first, and leaves it a few all the same. */
    private void drop(int day, List<Integer> nodes) {
        Map<Integer, Double> net = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.get(i);
            net.put(node, problem.profit(node, day) - POINTS_PER_MINUTE * detour(day, nodes, i, i + 1, node));
        }
        nodes.stream()
                .filter(node -> net.get(node) <= 0)
                .filter(node -> !trip.candidates().get(node).isRequired())
                .sorted(Comparator.comparingDouble(net::get))
                .limit(Math.max(0, nodes.size() - FEWEST_VISITS))
                .forEach(dropped::add);
    }

    /** Worth of a plan's visits less that of its ways. */
    static double netPoints(RoutingProblem problem, RoutingPlan plan) {
        double net = 0;
        for (RoutingPlan.DayRoute day : plan.days()) {
            List<RoutingPlan.Visit> visits = day.visits();
            for (int i = 0; i < visits.size(); i++) {
                int node = visits.get(i).node();
                int way = i == 0
                        ? problem.travelFromStart(day.day(), node)
                        : problem.travel(visits.get(i - 1).node(), node);
                net += problem.profit(node, day.day()) - POINTS_PER_MINUTE * way;
            }
            if (!visits.isEmpty()) {
                net -= POINTS_PER_MINUTE
                        * problem.travelToEnd(day.day(), visits.getLast().node());
            }
        }
        return net;
    }

    /** Whether a place stays in the plan in any case. */
    boolean keeps(int node) {
        return dayOf.containsKey(node) && !dropped.contains(node);
    }

    /** What a visit is worth beyond the least way that it costs on a day; 0 or less: nothing. */
    long points(int node, int day) {
        Integer planned = dayOf.get(node);
        if (planned != null) {
            return planned == day && keeps(node) ? Math.max(1, problem.profit(node, day)) : 0;
        }
        List<Integer> nodes = kept.get(day);
        int least = Integer.MAX_VALUE;
        for (int gap = 0; gap <= nodes.size(); gap++) {
            least = Math.min(least, detour(day, nodes, gap, gap, node));
        }
        return (long) (problem.profit(node, day) - POINTS_PER_MINUTE * least);
    }

    /** Minutes that a place adds to the ways between the visits before {@code gap} and from {@code next} on. */
    private int detour(int day, List<Integer> nodes, int gap, int next, int node) {
        boolean first = gap == 0;
        boolean last = next == nodes.size();
        int into = first ? problem.travelFromStart(day, node) : problem.travel(nodes.get(gap - 1), node);
        int out = last ? problem.travelToEnd(day, node) : problem.travel(node, nodes.get(next));
        return into + out - straight(day, nodes, gap, next);
    }

    private int straight(int day, List<Integer> nodes, int gap, int next) {
        if (gap == 0) {
            return next == nodes.size() ? 0 : problem.travelFromStart(day, nodes.get(next));
        }
        return next == nodes.size()
                ? problem.travelToEnd(day, nodes.get(gap - 1))
                : problem.travel(nodes.get(gap - 1), nodes.get(next));
    }
}
