package com.mercurious.travel.planner.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Collects a {@link RoutingProblem}. Unset profits, service times, costs and travel times are 0; a place without a
 * window on a day is closed then; unset limits are none. Every setter returns the builder and refuses what is out of
 * range with an {@link IllegalArgumentException} that names the value; indices out of range end in an
 * {@link IndexOutOfBoundsException}.
 */
public final class RoutingProblemBuilder {

    /** Greatest time that is understood, so that sums of a few of them stay within an {@code int}. */
    public static final int MAX_TIME = 100_000_000;

    private static final long MAX_PROFIT_SUM = 1L << 40;
    private static final int MAX_BREAKS = 4;
    private static final long AS_ON_OTHER_DAYS = -1;

    private final int nodes;
    private ProblemData data;

    RoutingProblemBuilder(int nodes, int days) {
        if (nodes < 0 || days < 1) {
            throw new IllegalArgumentException(
                    "a problem needs 0 or more places and 1 or more days, not " + nodes + " and " + days);
        }
        this.nodes = nodes;
        data = new ProblemData(nodes, days);
    }

    /** Profit (0 or more) and length of a visit to a place. */
    public RoutingProblemBuilder place(int node, long placeProfit, int serviceTime) {
        if (placeProfit < 0) {
            throw new IllegalArgumentException(
                    "the profit of place " + node + " must be 0 or more, not " + placeProfit);
        }
        data().profit[node] = placeProfit;
        data().service[node] = time("service time of place", node, serviceTime);
        return this;
    }

    /**
     * Profit of visiting a place on one day, 0 or more, instead of the one that {@link #place} gives for every day; in
     * whichever order the two are called.
     */
    public RoutingProblemBuilder profitOnDay(int node, int day, long profit) {
        if (profit < 0) {
            throw new IllegalArgumentException(
                    "the profit of place " + node + " on day " + day + " must be 0 or more, not " + profit);
        }
        Objects.checkIndex(node, nodes);
        Objects.checkIndex(day, data().days);
        if (data().profitOnDay == null) {
            data().profitOnDay = new long[data().days * nodes];
            Arrays.fill(data().profitOnDay, AS_ON_OTHER_DAYS);
        }
        data().profitOnDay[day * nodes + node] = profit;
        return this;
    }

    /** Cost of visiting a place, 0 or more, in minor units. */
    public RoutingProblemBuilder cost(int node, long minorUnits) {
        if (minorUnits < 0) {
            throw new IllegalArgumentException("the cost of place " + node + " must be 0 or more, not " + minorUnits);
        }
        data().cost[node] = minorUnits;
        return this;
    }

    /** Asks for a place to be in the plan if that is possible at all. */
    public RoutingProblemBuilder mustSee(int node) {
        data().mustSee[node] = true;
        return this;
    }

    /** Puts a place into a kind, a small number from 0, see {@link #kindMaximum(int, int)}. */
    public RoutingProblemBuilder kind(int node, int placeKind) {
        if (placeKind < 0 || placeKind > 10_000) {
            throw new IllegalArgumentException("a kind is a number from 0 to 10000, not " + placeKind);
        }
        data().kind[node] = placeKind;
        return this;
    }

    /** Allows at most {@code visitsPerDay} visits of a kind on one day. */
    public RoutingProblemBuilder kindMaximum(int placeKind, int visitsPerDay) {
        if (placeKind < 0 || placeKind > 10_000 || visitsPerDay < 0) {
            throw new IllegalArgumentException("a kind from 0 to 10000 takes 0 or more visits a day, not kind "
                    + placeKind + " with " + visitsPerDay);
        }
        if (placeKind >= data().kindMaximum.length) {
            int known = data().kindMaximum.length;
            data().kindMaximum = Arrays.copyOf(data().kindMaximum, placeKind + 1);
            Arrays.fill(data().kindMaximum, known, data().kindMaximum.length, RoutingProblem.NO_LIMIT);
        }
        data().kindMaximum[placeKind] = visitsPerDay;
        return this;
    }

    /** Adds a window of a place on a day. Windows may come in any order, touch and overlap. */
    public RoutingProblemBuilder window(int node, int day, int open, int close) {
        time("opening of place", node, open);
        time("closing of place", node, close);
        int index = day * nodes + node;
        if (data().windows.get(index) == null) {
            data().windows.set(index, new ArrayList<>(2));
        }
        data().windows.get(index).add(new TimeWindow(open, close));
        return this;
    }

    /** All windows of a place on a day, instead of those so far. */
    public RoutingProblemBuilder windows(int node, int day, List<TimeWindow> windows) {
        for (TimeWindow window : windows) {
            time("opening of place", node, window.open());
            time("closing of place", node, window.close());
        }
        data().windows.set(day * nodes + node, windows);
        return this;
    }

    /** Asks for visits to end before their window closes; without it they need only start in it. */
    public RoutingProblemBuilder visitsEndBeforeClosing() {
        data().visitsEndBeforeClosing = true;
        return this;
    }

    /** Travel time from one place to another; the matrix need not be symmetric. */
    public RoutingProblemBuilder travel(int from, int to, int duration) {
        data().travel[from * nodes + to] = time("travel time from place", from, duration);
        return this;
    }

    /**
     * All travel times at once, from place {@code i} to {@code j} at {@code i * places + j}. This and the other tables of
     * {@code all…} are not copied, so that several problems can share them: they must not change any more.
     */
    public RoutingProblemBuilder allTravel(int[] durations) {
        data().travel = table("travel time", durations, nodes * nodes);
        return this;
    }

    /** All walking shares between places at once, as {@link #allTravel}. */
    public RoutingProblemBuilder allWalking(int[] amounts) {
        data().walking = table("walking", amounts, nodes * nodes);
        return this;
    }

    /** Travel times of all {@link #endpoints} at once, of a day and a place at {@code day * places + place}. */
    public RoutingProblemBuilder allEndpoints(int[] fromStartDurations, int[] toEndDurations) {
        data().fromStart = table("travel time from the start", fromStartDurations, data.days * nodes);
        data().toEnd = table("travel time to the end", toEndDurations, data.days * nodes);
        return this;
    }

    /** Walking shares of all {@link #endpointWalking} at once, as {@link #allEndpoints}. */
    public RoutingProblemBuilder allEndpointWalking(int[] fromStartAmounts, int[] toEndAmounts) {
        data().walkingFromStart = table("walking from the start", fromStartAmounts, data.days * nodes);
        data().walkingToEnd = table("walking to the end", toEndAmounts, data.days * nodes);
        return this;
    }

    /** Walking share of the way from one place to another. */
    public RoutingProblemBuilder walking(int from, int to, int amount) {
        if (data().walking == null) {
            data().walking = new int[nodes * nodes];
        }
        data().walking[from * nodes + to] = time("walking from place", from, amount);
        return this;
    }

    /** When a day starts and ends, and the travel time straight from its start location to its end location. */
    public RoutingProblemBuilder day(int day, int start, int end, int startToEndDuration) {
        time("start of day", day, start);
        time("end of day", day, end);
        if (start > end) {
            throw new IllegalArgumentException(
                    "day " + day + " starts at " + start + " and must not end before that, but ends at " + end);
        }
        data().dayStart[day] = start;
        data().dayEnd[day] = end;
        data().startToEnd[day] = time("travel time from start to end of day", day, startToEndDuration);
        return this;
    }

    /** Travel times of a place from a day's start location and to its end location. */
    public RoutingProblemBuilder endpoints(int day, int node, int fromStartDuration, int toEndDuration) {
        data().fromStart[day * nodes + node] = time("travel time from the start of day", day, fromStartDuration);
        data().toEnd[day * nodes + node] = time("travel time to the end of day", day, toEndDuration);
        return this;
    }

    /** Walking shares of the ways of {@link #endpoints}. */
    public RoutingProblemBuilder endpointWalking(int day, int node, int fromStartAmount, int toEndAmount) {
        if (data().walkingFromStart == null) {
            data().walkingFromStart = new int[data.days * nodes];
            data().walkingToEnd = new int[data.days * nodes];
        }
        data().walkingFromStart[day * nodes + node] = time("walking from the start of day", day, fromStartAmount);
        data().walkingToEnd[day * nodes + node] = time("walking to the end of day", day, toEndAmount);
        return this;
    }

    /** Walking share of the way straight from a day's start location to its end location. */
    public RoutingProblemBuilder startToEndWalking(int day, int amount) {
        data().walkingStartToEnd[day] = time("walking from start to end of day", day, amount);
        return this;
    }

    /** Walking that a day may have in all. */
    public RoutingProblemBuilder walkingLimit(int day, int amount) {
        data().walkingLimit[day] = time("walking limit of day", day, amount);
        return this;
    }

    /** Visits that a day may have. */
    public RoutingProblemBuilder maxVisits(int day, int visits) {
        if (visits < 0) {
            throw new IllegalArgumentException("day " + day + " takes 0 or more visits, not " + visits);
        }
        data().maxVisits[day] = visits;
        return this;
    }

    /** Adds a break to a day, see {@link MealBreak}; several are taken in the order of their earliest start. */
    public RoutingProblemBuilder mealBreak(int day, MealBreak meal) {
        time("latest end of a break of day", day, meal.latest() + meal.duration());
        time("earliest start of a break of day", day, meal.earliest());
        List<MealBreak> meals = data().breaks.get(day);
        if (meals.size() == MAX_BREAKS) {
            throw new IllegalArgumentException("day " + day + " takes " + MAX_BREAKS + " breaks at most");
        }
        meals.add(meal);
        meals.sort(Comparator.comparingInt(MealBreak::earliest).thenComparingInt(MealBreak::latest));
        return this;
    }

    /** Sum of costs that the plan may have, 0 or more. */
    public RoutingProblemBuilder budget(long minorUnits) {
        if (minorUnits < 0) {
            throw new IllegalArgumentException("the budget must be 0 or more, not " + minorUnits);
        }
        data().budget = minorUnits;
        return this;
    }

    /**
     * The problem. The builder is used up by it: any further call ends in an {@link IllegalStateException}.
     *
     * @throws IllegalArgumentException where the profits, of each place the greatest, add up to more than 2^40
     */
    public RoutingProblem build() {
        long sum = 0;
        for (int node = 0; node < nodes; node++) {
            sum = Math.addExact(sum, settleProfits(node));
        }
        if (sum > MAX_PROFIT_SUM) {
            throw new IllegalArgumentException(
                    "the profits must add up to " + MAX_PROFIT_SUM + " at most, not " + sum + "; scale them down");
        }
        data().windows.replaceAll(windows -> windows == null ? List.of() : List.copyOf(windows));
        RoutingProblem problem = new RoutingProblem(data());
        data = null;
        return problem;
    }

    /** Writes a place's usual profit where a day has no other; the place's greatest profit. */
    private long settleProfits(int node) {
        if (data().profitOnDay == null) {
            return data().profit[node];
        }
        long greatest = 0;
        for (int at = node; at < data().profitOnDay.length; at += nodes) {
            if (data().profitOnDay[at] == AS_ON_OTHER_DAYS) {
                data().profitOnDay[at] = data().profit[node];
            }
            greatest = Math.max(greatest, data().profitOnDay[at]);
        }
        return greatest;
    }

    private ProblemData data() {
        if (data == null) {
            throw new IllegalStateException("a builder makes one problem; start another with RoutingProblem.builder");
        }
        return data;
    }

    private static int[] table(String what, int[] values, int size) {
        if (values.length != size) {
            throw new IllegalArgumentException("a table of " + what + " has " + size + " values, not " + values.length);
        }
        for (int i = 0; i < size; i++) {
            time(what, i, values[i]);
        }
        return values;
    }

    private static int time(String what, int index, int value) {
        if (value < 0 || value > MAX_TIME) {
            throw new IllegalArgumentException(
                    "the " + what + " " + index + " must be from 0 to " + MAX_TIME + ", not " + value);
        }
        return value;
    }
}
