package com.mercurious.travel.tools.bench.planner;

import com.mercurious.travel.planner.route.RoutingProblem;
import com.mercurious.travel.planner.route.TimeWindow;
import java.util.Arrays;

/**
 * The optimum of a problem with windows alone and at most 14 places: for each day, set of places and last of them the
 * earliest end (an earlier end is never worse, as waiting is allowed), then the best way to share places among the days.
 */
final class ExactPlanner {

    private static final int NEVER = Integer.MAX_VALUE / 2;

    private final RoutingProblem problem;
    private final int places;
    private final int sets;

    ExactPlanner(RoutingProblem problem) {
        this.problem = problem;
        places = problem.nodes();
        sets = 1 << places;
    }

    long optimum() {
        long[] best = new long[sets];
        for (int day = 0; day < problem.days(); day++) {
            best = withDay(day, best);
        }
        return best[sets - 1];
    }

    private long[] withDay(int day, long[] before) {
        boolean[] possible = possibleOn(day);
        long[] after = before.clone();
        for (int set = 1; set < sets; set++) {
            for (int part = set; part > 0; part = (part - 1) & set) {
                if (possible[part]) {
                    after[set] = Math.max(after[set], before[set & ~part] + profit(part, day));
                }
            }
        }
        return after;
    }

    private long profit(int set, int day) {
        long sum = 0;
        for (int node = 0; node < places; node++) {
            sum += (set >> node & 1) * problem.profit(node, day);
        }
        return sum;
    }

    private boolean[] possibleOn(int day) {
        int[][] end = new int[sets][places];
        boolean[] possible = new boolean[sets];
        for (int set = 1; set < sets; set++) {
            Arrays.fill(end[set], NEVER);
            for (int last = 0; last < places; last++) {
                if ((set >> last & 1) == 1) {
                    end[set][last] = earliestEnd(day, end[set & ~(1 << last)], set & ~(1 << last), last);
                    possible[set] |= end[set][last] + problem.travelToEnd(day, last) <= problem.dayEnd(day);
                }
            }
        }
        return possible;
    }

    private int earliestEnd(int day, int[] endBefore, int before, int node) {
        int arrival = before == 0 ? problem.dayStart(day) + problem.travelFromStart(day, node) : NEVER;
        for (int previous = 0; previous < places; previous++) {
            if ((before >> previous & 1) == 1) {
                arrival = Math.min(arrival, endBefore[previous] + problem.travel(previous, node));
            }
        }
        int start = NEVER;
        for (TimeWindow window : problem.windows(node, day)) {
            if (arrival <= window.close()) {
                start = Math.min(start, Math.max(arrival, window.open()));
            }
        }
        return start == NEVER ? NEVER : start + problem.service(node);
    }
}
