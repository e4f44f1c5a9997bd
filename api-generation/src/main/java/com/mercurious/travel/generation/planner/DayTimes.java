package com.mercurious.travel.generation.planner;

import static com.mercurious.travel.generation.planner.PlanningModel.NEVER;
import static com.mercurious.travel.generation.planner.PlanningModel.PAST;

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
        for (int label = 0; label <= breaks; label++) {
            System.arraycopy(other.arrivals[label], 0, arrivals[label], 0, used);
            System.arraycopy(other.departures[label], 0, departures[label], 0, used);
            System.arraycopy(other.latest[label], 0, latest[label], 0, used);
        }
        if (breaks > 0) {
            System.arraycopy(other.firstAlive, 0, firstAlive, 0, used);
            System.arraycopy(other.lastAlive, 0, lastAlive, 0, used);
            System.arraycopy(other.firstDeparture, 0, firstDeparture, 0, used);
            System.arraycopy(other.firstArrival, 0, firstArrival, 0, used);
            System.arraycopy(other.lastArrival, 0, lastArrival, 0, used);
            System.arraycopy(other.acrossBreaks, 0, acrossBreaks, 0, used);
        }
    }

    /** Moves {@code count} positions along with their locations. */
    void move(int from, int to, int count) {
        for (int label = 0; label <= breaks; label++) {
            System.arraycopy(arrivals[label], from, arrivals[label], to, count);
            System.arraycopy(departures[label], from, departures[label], to, count);
            System.arraycopy(latest[label], from, latest[label], to, count);
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
        forward(forwardFrom, end);
        backward(backwardFrom, end);
        if (breaks > 0) {
            markAlive(end);
        }
    }

    /** Sets arrivals and departures from a position on, as far as they change. */
    private void forward(int position, int end) {
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
                return;
            }
        }
    }

    /** Sets the latest arrivals from a position down to the day's start, as far as they change. */
    private void backward(int position, int end) {
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
                return;
            }
        }
    }

    private void markAlive(int end) {
        for (int i = 0; i <= end; i++) {
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
