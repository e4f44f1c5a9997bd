package com.mercurious.travel.planner.route;

import static com.mercurious.travel.planner.route.PlanningModel.NEVER;
import static com.mercurious.travel.planner.route.PlanningModel.PAST;

/**
 * The times of one day's route. Each position has one label for each number of breaks taken so far, and each label its
 * earliest arrival, its earliest departure, and the latest arrival from which the rest of the day still holds. A break
 * may be taken before leaving a location or on reaching it. A label is alive where its earliest arrival is not after
 * its latest.
 */
final class DayTimes {

    /** Earliest arrival, by label and position; breaks taken on arrival are over. */
    final int[][] arrivals;

    /** Earliest departure, by label and position; breaks taken before leaving are over. */
    final int[][] departures;

    /** Latest arrival, by label and position; breaks of later labels may be taken on arrival. */
    final int[][] latest;

    /** First label that is alive, by position; 0 where the day has no breaks. */
    final int[] firstAlive;

    /** Last label that is alive, by position; 0 where the day has no breaks. */
    final int[] lastAlive;

    /** Earliest departure of the first label that is alive. */
    final int[] firstDeparture;

    /** Earliest arrival of the first label that is alive. */
    final int[] firstArrival;

    /** Latest arrival of the last label that is alive. */
    final int[] lastArrival;

    /** Whether a break may be taken between a position and the next. */
    final boolean[] acrossBreaks;

    /** First gap between two positions whose times the last change has altered. */
    int changedFrom;

    /** Last gap between two positions whose times the last change has altered. */
    int changedTo;

    private final PlanningModel model;
    private final int day;
    private final int breaks;
    private final int[] stops;
    private final int[] legs;

    /** Times for a route whose locations and legs stand in arrays that it goes on changing. */
    DayTimes(PlanningModel model, int day, int[] stops, int[] legs) {
        this.model = model;
        this.day = day;
        this.stops = stops;
        this.legs = legs;
        breaks = model.breaks[day];
        arrivals = new int[breaks + 1][stops.length];
        departures = new int[breaks + 1][stops.length];
        latest = new int[breaks + 1][stops.length];
        firstAlive = new int[stops.length];
        lastAlive = new int[stops.length];
        acrossBreaks = new boolean[stops.length];
        firstDeparture = breaks == 0 ? departures[0] : new int[stops.length];
        firstArrival = breaks == 0 ? arrivals[0] : new int[stops.length];
        lastArrival = breaks == 0 ? latest[0] : new int[stops.length];
    }

    void copyFrom(DayTimes other, int used) {
        transfer(other, 0, 0, used);
    }

    /** Moves {@code count} positions along with their locations. */
    void move(int from, int to, int count) {
        transfer(this, from, to, count);
    }

    private void transfer(DayTimes source, int from, int to, int count) {
        for (int label = 0; label <= breaks; label++) {
            System.arraycopy(source.arrivals[label], from, arrivals[label], to, count);
            System.arraycopy(source.departures[label], from, departures[label], to, count);
            System.arraycopy(source.latest[label], from, latest[label], to, count);
        }
        if (breaks > 0) {
            System.arraycopy(source.firstAlive, from, firstAlive, to, count);
            System.arraycopy(source.lastAlive, from, lastAlive, to, count);
            System.arraycopy(source.firstDeparture, from, firstDeparture, to, count);
            System.arraycopy(source.firstArrival, from, firstArrival, to, count);
            System.arraycopy(source.lastArrival, from, lastArrival, to, count);
            System.arraycopy(source.acrossBreaks, from, acrossBreaks, to, count);
        }
    }

    /**
     * Brings the times up to date after a change.
     *
     * @param forwardFrom first position whose arrival may have changed
     * @param backwardFrom last position whose latest arrival may have changed
     * @param end position of the day's end
     */
    void update(int forwardFrom, int backwardFrom, int end) {
        int first = backward(backwardFrom, end);
        int last = forward(forwardFrom, end);
        changedFrom = Math.max(0, Math.min(first, forwardFrom) - 1);
        changedTo = Math.min(end - 1, Math.max(last, backwardFrom));
        if (breaks > 0) {
            markAlive(changedFrom, changedTo + 1);
        }
    }

    /** Sets arrivals and departures from a position on, as far as they change; the last position that did. */
    private int forward(int position, int end) {
        for (int i = position; i <= end; i++) {
            boolean changed = i == position;
            for (int label = 0; label <= breaks; label++) {
                int arrival;
                if (i == 0) {
                    arrival = label == 0 ? model.dayStart[day] : NEVER;
                } else {
                    arrival = Math.min(NEVER, departures[label][i - 1] + legs[i - 1]);
                }
                if (label > 0) {
                    arrival = Math.min(arrival, model.breakEnd(day, label - 1, arrivals[label - 1][i]));
                }
                changed |= arrivals[label][i] != arrival;
                arrivals[label][i] = arrival;
                if (i == end) {
                    continue;
                }
                int departure = i == 0 || arrival == NEVER
                        ? arrival
                        : Math.min(NEVER, model.nextStart(day, stops[i], arrival) + model.service[stops[i]]);
                if (label > 0) {
                    departure = Math.min(departure, model.breakEnd(day, label - 1, departures[label - 1][i]));
                }
                departures[label][i] = departure;
            }
            if (!changed) {
                return i - 1;
            }
        }
        return end;
    }

    /** Sets the latest arrivals from a position down, as far as they change; the first position that did. */
    private int backward(int position, int end) {
        for (int i = position; i >= 0; i--) {
            boolean changed = i == position;
            int leaveBefore = PAST;
            int reachBefore = PAST;
            for (int label = breaks; label >= 0; label--) {
                int reach;
                if (i == end) {
                    reach = label == breaks ? model.dayEnd[day] : PAST;
                } else {
                    int leave = latest[label][i + 1] - legs[i];
                    if (label < breaks) {
                        leave = Math.max(leave, model.latestBreakStart(day, label, leaveBefore));
                    }
                    leaveBefore = leave;
                    reach = i == 0 ? leave : model.previousStart(day, stops[i], leave - model.service[stops[i]]);
                }
                if (label < breaks) {
                    reach = Math.max(reach, model.latestBreakStart(day, label, reachBefore));
                }
                reachBefore = reach;
                changed |= latest[label][i] != reach;
                latest[label][i] = reach;
            }
            if (!changed) {
                return i + 1;
            }
        }
        return 0;
    }

    private void markAlive(int from, int to) {
        for (int i = from; i <= to; i++) {
            int first = 0;
            while (first < breaks && arrivals[first][i] > latest[first][i]) {
                first++;
            }
            int last = breaks;
            while (last > first && arrivals[last][i] > latest[last][i]) {
                last--;
            }
            firstAlive[i] = first;
            lastAlive[i] = last;
            firstDeparture[i] = departures[first][i];
            firstArrival[i] = arrivals[first][i];
            lastArrival[i] = latest[last][i];
            if (i > 0) {
                acrossBreaks[i - 1] = firstAlive[i - 1] != last;
            }
        }
    }
}
