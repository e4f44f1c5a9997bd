package com.mercurious.travel.planner.route;

import java.util.Arrays;
import java.util.List;

/**
 * A {@link RoutingProblem} laid out for the search: flat arrays over places and locations. A location is a place
 * ({@code 0..n-1}), or the start ({@code n + 2 * day}) or end ({@code n + 2 * day + 1}) of a day.
 */
final class PlanningModel {

    /** Later than any time of a problem, and small enough that a few can be added. */
    static final int NEVER = 1 << 29;

    /** Earlier than any time of a problem. */
    static final int PAST = -NEVER;

    final RoutingProblem problem;
    final int nodes;
    final int days;
    final int locations;

    /** For day and place, {@code day * nodes + node}: the profit of a visit. */
    final long[] profit;

    /** Whether every place has the same profit on all days. */
    final boolean uniformProfit;

    final int[] service;
    final long[] cost;
    final boolean[] mustSee;
    final boolean hasMustSees;
    final long budget;
    final boolean budgeted;

    /** Travel from a location (row) to another (column). */
    final int[] travel;

    /** Travel to a location (row) from another (column). */
    final int[] travelInto;

    /** Walking laid out as {@link #travel}, or {@code null} where no day limits it. */
    final int[] walking;

    final int[] walkingLimit;
    final int[] dayStart;
    final int[] dayEnd;
    final int[] maxVisits;

    /** Kind of each place, renumbered so that only kinds with a maximum have one; -1 otherwise. */
    final int[] kind;

    final int[] kindMaximum;

    /** For day and place, {@code day * nodes + node}: where its list in {@link #open} and {@link #close} begins. */
    final int[] firstWindow;

    /** For day and place: the last start of a visit, or -1 where there is none. */
    final int[] lastStart;

    /** Whether the place has more than one window on the day. */
    final boolean[] severalWindows;

    /** First starts; each list ends in a window from {@link #NEVER} on. */
    final int[] open;

    /** Last starts. */
    final int[] close;

    /** Number of breaks of each day. */
    final int[] breaks;

    final int maxBreaks;

    /** Earliest start, latest start and duration of break {@code b} of a day, at {@code day * maxBreaks + b}. */
    final int[] breakEarliest;

    final int[] breakLatest;
    final int[] breakDuration;

    PlanningModel(RoutingProblem problem) {
        this.problem = problem;
        nodes = problem.nodes();
        days = problem.days();
        locations = nodes + 2 * days;
        profit = new long[days * nodes];
        service = new int[nodes];
        cost = new long[nodes];
        mustSee = new boolean[nodes];
        boolean anyMustSee = false;
        boolean uniform = true;
        for (int node = 0; node < nodes; node++) {
            for (int day = 0; day < days; day++) {
                profit[day * nodes + node] = problem.profit(node, day);
                uniform &= profit[day * nodes + node] == profit[node];
            }
            service[node] = problem.service(node);
            cost[node] = problem.cost(node);
            mustSee[node] = problem.mustSee(node);
            anyMustSee |= mustSee[node];
        }
        hasMustSees = anyMustSee;
        uniformProfit = uniform;
        budget = problem.budget();
        budgeted = budget != Long.MAX_VALUE;

        walkingLimit = new int[days];
        dayStart = new int[days];
        dayEnd = new int[days];
        maxVisits = new int[days];
        breaks = new int[days];
        int most = 0;
        boolean walkingLimited = false;
        for (int day = 0; day < days; day++) {
            walkingLimit[day] = problem.walkingLimit(day);
            walkingLimited |= walkingLimit[day] != RoutingProblem.NO_LIMIT;
            dayStart[day] = problem.dayStart(day);
            dayEnd[day] = problem.dayEnd(day);
            maxVisits[day] = Math.min(problem.maxVisits(day), nodes);
            breaks[day] = problem.requiredBreaks(day).size();
            most = Math.max(most, breaks[day]);
        }
        maxBreaks = most;
        breakEarliest = new int[days * most];
        breakLatest = new int[days * most];
        breakDuration = new int[days * most];
        for (int day = 0; day < days; day++) {
            List<MealBreak> required = problem.requiredBreaks(day);
            for (int b = 0; b < required.size(); b++) {
                breakEarliest[day * most + b] = required.get(b).earliest();
                breakLatest[day * most + b] = required.get(b).latest();
                breakDuration[day * most + b] = required.get(b).duration();
            }
        }

        travel = travelMatrix();
        travelInto = transposed(travel);
        walking = walkingLimited ? walkingMatrix() : null;

        int[] kindNumbers = new int[nodes];
        kindMaximum = limitedKinds(kindNumbers);
        kind = kindNumbers;

        firstWindow = new int[days * nodes];
        lastStart = new int[days * nodes];
        severalWindows = new boolean[days * nodes];
        WindowTable table = new WindowTable(days * nodes * 3);
        for (int day = 0; day < days; day++) {
            for (int node = 0; node < nodes; node++) {
                int index = day * nodes + node;
                firstWindow[index] = table.size();
                int count = table.add(
                        problem.windows(node, day),
                        problem.visitsEndBeforeClosing() ? service[node] : 0,
                        dayStart[day],
                        dayEnd[day] - service[node]);
                lastStart[index] = count == 0 ? -1 : table.lastClose();
                severalWindows[index] = count > 1;
                table.endList();
            }
        }
        open = table.open();
        close = table.close();
    }

    int startOf(int day) {
        return nodes + 2 * day;
    }

    int endOf(int day) {
        return nodes + 2 * day + 1;
    }

    /** The greatest profit that a place has on any day. */
    long greatestProfit(int node) {
        long greatest = 0;
        for (int day = 0; day < days; day++) {
            greatest = Math.max(greatest, profit[day * nodes + node]);
        }
        return greatest;
    }

    /** Whether any day could take a place at all; a place that none could need not be tried. */
    boolean visitable(int node) {
        if (cost[node] > budget || kind[node] >= 0 && kindMaximum[kind[node]] == 0) {
            return false;
        }
        for (int day = 0; day < days; day++) {
            if (lastStart[day * nodes + node] >= 0 && maxVisits[day] > 0) {
                return true;
            }
        }
        return false;
    }

    /** First start of a visit of a place at or after {@code time}, {@link #NEVER} or later where there is none. */
    int nextStart(int day, int node, int time) {
        int window = firstWindow[day * nodes + node];
        while (close[window] < time) {
            window++;
        }
        return Math.max(time, open[window]);
    }

    /** Last start of a visit of a place at or before {@code time}, {@link #PAST} where there is none. */
    int previousStart(int day, int node, int time) {
        int window = firstWindow[day * nodes + node];
        int last = PAST;
        while (open[window] <= time) {
            last = Math.min(time, close[window]);
            window++;
        }
        return last;
    }

    /** End of a day's break if the traveller is free from {@code time} on, {@link #NEVER} where that is too late. */
    int breakEnd(int day, int index, int time) {
        int at = day * maxBreaks + index;
        return time <= breakLatest[at] ? Math.max(time, breakEarliest[at]) + breakDuration[at] : NEVER;
    }

    /** Latest time to be free so that a day's break ends by {@code end}, {@link #PAST} where there is none. */
    int latestBreakStart(int day, int index, int end) {
        int at = day * maxBreaks + index;
        return breakEarliest[at] + breakDuration[at] <= end ? Math.min(breakLatest[at], end - breakDuration[at]) : PAST;
    }

    private int[] travelMatrix() {
        int[] matrix = new int[locations * locations];
        Arrays.fill(matrix, NEVER);
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                matrix[from * locations + to] = problem.travel(from, to);
            }
        }
        for (int day = 0; day < days; day++) {
            for (int node = 0; node < nodes; node++) {
                matrix[startOf(day) * locations + node] = problem.travelFromStart(day, node);
                matrix[node * locations + endOf(day)] = problem.travelToEnd(day, node);
            }
            matrix[startOf(day) * locations + endOf(day)] = problem.travelStartToEnd(day);
        }
        return matrix;
    }

    private int[] walkingMatrix() {
        int[] matrix = new int[locations * locations];
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                matrix[from * locations + to] = problem.walking(from, to);
            }
        }
        for (int day = 0; day < days; day++) {
            for (int node = 0; node < nodes; node++) {
                matrix[startOf(day) * locations + node] = problem.walkingFromStart(day, node);
                matrix[node * locations + endOf(day)] = problem.walkingToEnd(day, node);
            }
            matrix[startOf(day) * locations + endOf(day)] = problem.walkingStartToEnd(day);
        }
        return matrix;
    }

    private int[] transposed(int[] matrix) {
        int[] result = new int[matrix.length];
        for (int row = 0; row < locations; row++) {
            for (int column = 0; column < locations; column++) {
                result[column * locations + row] = matrix[row * locations + column];
            }
        }
        return result;
    }

    private int[] limitedKinds(int[] kindNumbers) {
        int[] maxima = new int[nodes];
        int[] originals = new int[nodes];
        int count = 0;
        for (int node = 0; node < nodes; node++) {
            int original = problem.kind(node);
            int maximum = problem.kindMaximum(original);
            kindNumbers[node] = -1;
            if (maximum == RoutingProblem.NO_LIMIT) {
                continue;
            }
            int number = 0;
            while (number < count && originals[number] != original) {
                number++;
            }
            if (number == count) {
                originals[count] = original;
                maxima[count++] = maximum;
            }
            kindNumbers[node] = number;
        }
        return Arrays.copyOf(maxima, count);
    }
}
