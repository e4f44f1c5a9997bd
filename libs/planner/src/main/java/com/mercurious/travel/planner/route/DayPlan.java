package com.mercurious.travel.planner.route;

import static com.mercurious.travel.planner.route.PlanningModel.NEVER;

import java.util.Arrays;

/**
 * The route of one day, with what makes an insertion a check in constant time: for each position the earliest departure
 * and the latest arrival from which the rest of the day still holds (the maximum shift of Vansteenwegen et al., Iterated
 * local search for the team orienteering problem with time windows, 2009, kept as a time rather than as a difference,
 * so that several windows a day need nothing more).
 *
 * <p>Breaks are not fixed to a position: a check finds the best places for them by itself, over the labels of
 * {@link DayTimes}.
 */
final class DayPlan {

    /** What {@link #bestGap} answers where a place fits nowhere. */
    static final long NO_GAP = Long.MAX_VALUE;

    final int day;

    /** Locations in order: the day's start, {@link #visits} places, the day's end. */
    final int[] stops;

    /** Number of visits. */
    int visits;

    /** Sum of the travel times. */
    int travelTime;

    private final PlanningModel model;
    private final int breaks;
    private final boolean walkingLimited;
    private final int[] legs;
    private final DayTimes times;
    private final int[] kindCount;
    private int walked;

    /** First and last gap that have changed since {@link #startChanges}. */
    private int changedFrom;

    private int changedTo;

    /** Position of the place that was put in last. */
    private int insertedAt;

    DayPlan(PlanningModel model, int day) {
        this.model = model;
        this.day = day;
        breaks = model.breaks[day];
        walkingLimited = model.walkingLimit[day] != RoutingProblem.NO_LIMIT;
        int capacity = model.maxVisits[day] + 2;
        stops = new int[capacity];
        legs = new int[capacity];
        times = new DayTimes(model, day, stops, legs);
        kindCount = new int[model.kindMaximum.length];
        clear();
    }

    /** Removes all visits. */
    void clear() {
        visits = 0;
        stops[0] = model.startOf(day);
        stops[1] = model.endOf(day);
        legs[0] = leg(0);
        travelTime = legs[0];
        walked = model.walking == null ? 0 : walk(stops[0], stops[1]);
        Arrays.fill(kindCount, 0);
        times.update(0, 1, visits + 1);
    }

    void copyFrom(DayPlan other) {
        visits = other.visits;
        travelTime = other.travelTime;
        walked = other.walked;
        int used = visits + 2;
        System.arraycopy(other.stops, 0, stops, 0, used);
        System.arraycopy(other.legs, 0, legs, 0, used);
        times.copyFrom(other.times, used);
        System.arraycopy(other.kindCount, 0, kindCount, 0, kindCount.length);
    }

    /**
     * The gap in which a place takes the least time: waiting, visit and detour together. Gaps that {@code blinks} hides
     * are passed over.
     *
     * @return {@code time << 32 | position} with the position that the place would have, or {@link #NO_GAP}
     */
    long bestGap(int node, Blinks blinks) {
        return admits(node) ? bestGap(node, 0, visits, blinks) : NO_GAP;
    }

    /** As {@link #bestGap(int, Blinks)}, but over the gaps that have changed since {@link #startChanges} alone. */
    long bestChangedGap(int node, Blinks blinks) {
        return admits(node) ? bestGap(node, changedFrom, changedTo, blinks) : NO_GAP;
    }

    /**
     * As {@link #bestGap(int, Blinks)}, right after an insertion.
     *
     * @param known what was the best gap before it
     */
    long bestGapAfterInsertion(int node, long known, Blinks blinks) {
        if (!admits(node)) {
            return NO_GAP;
        }
        int gap = (int) known - 1;
        if (gap >= insertedAt) {
            gap++;
        }
        if (gap >= times.changedFrom && gap <= times.changedTo || walkingLimited) {
            return bestGap(node, 0, visits, blinks);
        }
        return Math.min(known - (int) known + gap + 1, bestGap(node, times.changedFrom, times.changedTo, blinks));
    }

    /** Starts to keep account of the gaps that change. */
    void startChanges() {
        changedFrom = NEVER;
        changedTo = -1;
    }

    /** Whether limits of the day leave a place to the question of time alone. */
    boolean isTimeAll(int node) {
        return !walkingLimited && admits(node);
    }

    private boolean admits(int node) {
        int kind = model.kind[node];
        return visits < model.maxVisits[day] && (kind < 0 || kindCount[kind] < model.kindMaximum[kind]);
    }

    private long bestGap(int node, int from, int to, Blinks blinks) {
        int lastStart = model.lastStart[day * model.nodes + node];
        if (lastStart < 0) {
            return NO_GAP;
        }
        int[] stop = stops;
        int[] departure = times.firstDeparture;
        int[] arrivalBefore = times.firstArrival;
        int[] latestArrival = times.lastArrival;
        boolean[] acrossBreaks = times.acrossBreaks;
        boolean withBreaks = breaks > 0;
        int[] into = model.travelInto;
        int[] out = model.travel;
        int row = node * model.locations;
        int open = model.open[model.firstWindow[day * model.nodes + node]];
        boolean several = model.severalWindows[day * model.nodes + node];
        int service = model.service[node];
        int bestTime = Integer.MAX_VALUE;
        int bestPosition = -1;
        int first = from;
        while (first <= to && latestArrival[first + 1] < open + service) {
            first++;
        }
        for (int i = first; i <= to; i++) {
            int free = departure[i];
            if (free > lastStart) {
                break;
            }
            int limit = latestArrival[i + 1];
            int start = Math.max(free + into[row + stop[i]], open);
            int arrival = start + service + out[row + stop[i + 1]];
            if (((limit - arrival) | (lastStart - start)) < 0) {
                continue;
            }
            if (several) {
                start = model.nextStart(day, node, start);
                arrival = start + service + out[row + stop[i + 1]];
                if (arrival > limit) {
                    continue;
                }
            }
            int time = arrival - arrivalBefore[i + 1];
            if (withBreaks && acrossBreaks[i]) {
                time = timeAcrossBreaks(node, i);
            }
            if (time < bestTime && (!walkingLimited || walkable(node, i)) && !blinks.blink()) {
                bestTime = time;
                bestPosition = i + 1;
            }
        }
        return bestPosition < 0 ? NO_GAP : pack(bestTime, bestPosition);
    }

    /** The time that a place takes in a gap in which a break may be taken too; the greatest number if it has no room. */
    private int timeAcrossBreaks(int node, int gap) {
        int[][] arrivals = times.arrivals;
        int[][] departures = times.departures;
        int[][] latest = times.latest;
        int from = times.firstAlive[gap];
        int leaving = times.lastAlive[gap];
        int to = times.lastAlive[gap + 1];
        int reach = model.travelInto[node * model.locations + stops[gap]];
        int leave = model.travel[node * model.locations + stops[gap + 1]];
        int best = Integer.MAX_VALUE;
        int arrivalBefore = NEVER;
        int departureBefore = NEVER;
        int service = model.service[node];
        for (int label = from; label <= to; label++) {
            int arrival = label <= leaving ? departures[label][gap] + reach : NEVER;
            if (label > from) {
                arrival = Math.min(arrival, model.breakEnd(day, label - 1, arrivalBefore));
            }
            int departure = Math.min(NEVER, model.nextStart(day, node, arrival) + service);
            if (label > from) {
                departure = Math.min(departure, model.breakEnd(day, label - 1, departureBefore));
            }
            int next = departure + leave;
            if (next <= latest[label][gap + 1] && arrivals[label][gap + 1] <= latest[label][gap + 1]) {
                best = Math.min(best, next - arrivals[label][gap + 1]);
            }
            arrivalBefore = arrival;
            departureBefore = departure;
        }
        return best;
    }

    private static long pack(int time, int position) {
        return ((long) Math.max(time, 1) << 32) | position;
    }

    private boolean walkable(int node, int gap) {
        int before = stops[gap];
        int after = stops[gap + 1];
        return walked + walk(before, node) + walk(node, after) - walk(before, after) <= model.walkingLimit[day];
    }

    private int walk(int from, int to) {
        return model.walking[from * model.locations + to];
    }

    private int leg(int position) {
        return model.travel[stops[position] * model.locations + stops[position + 1]];
    }

    /** Puts a place at a position (1 is the first visit) that {@link #bestGap} has answered. */
    void insert(int node, int position) {
        int moved = visits + 2 - position;
        if (model.walking != null) {
            int before = stops[position - 1];
            int after = stops[position];
            walked += walk(before, node) + walk(node, after) - walk(before, after);
        }
        System.arraycopy(stops, position, stops, position + 1, moved);
        System.arraycopy(legs, position, legs, position + 1, moved);
        times.move(position, position + 1, moved);
        stops[position] = node;
        visits++;
        travelTime -= legs[position - 1];
        legs[position - 1] = leg(position - 1);
        legs[position] = leg(position);
        travelTime += legs[position - 1] + legs[position];
        if (model.kind[node] >= 0) {
            kindCount[model.kind[node]]++;
        }
        times.update(position, position, visits + 1);
        insertedAt = position;
        changedFrom = changedFrom < position ? changedFrom : changedFrom + 1;
        changedTo = changedTo < position ? changedTo : changedTo + 1;
        noteChanges();
    }

    private void noteChanges() {
        changedFrom = Math.min(changedFrom, times.changedFrom);
        changedTo = Math.max(changedTo, times.changedTo);
    }

    /** Takes out the visits at the positions {@code from} to {@code to}, both included. */
    void remove(int from, int to) {
        int count = to - from + 1;
        for (int i = from; i <= to; i++) {
            int kind = model.kind[stops[i]];
            if (kind >= 0) {
                kindCount[kind]--;
            }
        }
        for (int i = from - 1; i <= to; i++) {
            travelTime -= legs[i];
            if (model.walking != null) {
                walked -= walk(stops[i], stops[i + 1]);
            }
        }
        int moved = visits + 2 - (to + 1);
        System.arraycopy(stops, to + 1, stops, from, moved);
        System.arraycopy(legs, to + 1, legs, from, moved);
        times.move(to + 1, from, moved);
        visits -= count;
        legs[from - 1] = leg(from - 1);
        travelTime += legs[from - 1];
        if (model.walking != null) {
            walked += walk(stops[from - 1], stops[from]);
        }
        times.update(from, from - 1, visits + 1);
        changedFrom = changedFrom <= to ? Math.min(changedFrom, from - 1) : changedFrom - count;
        changedTo = changedTo <= to ? Math.min(changedTo, from - 1) : changedTo - count;
        noteChanges();
    }
}
