package com.mercurious.travel.planner.route;

import java.util.List;

/**
 * What the planner answers: a route for each day, in the order of the problem's days.
 *
 * @param days one route for each day of the problem
 * @param profit sum of the profits of the visited places
 * @param cost sum of the costs of the visited places
 * @param unplacedMustSees must-sees that the plan lacks, with the reason
 * @param stats how the search went
 */
public record RoutingPlan(
        List<DayRoute> days, long profit, long cost, List<UnplacedMustSee> unplacedMustSees, SearchStats stats) {

    /** Keeps copies of the lists. */
    public RoutingPlan {
        days = List.copyOf(days);
        unplacedMustSees = List.copyOf(unplacedMustSees);
    }

    /** Visits over all days. */
    public int visits() {
        return days.stream().mapToInt(day -> day.visits().size()).sum();
    }

    /**
     * A day's route. All times are in the problem's unit, on the day's own time line.
     *
     * @param day index of the day
     * @param departure when the traveller leaves the start location for good
     * @param visits in the order of the day
     * @param breaks in the order of the day
     * @param arrival when the traveller is at the end location
     */
    public record DayRoute(int day, int departure, List<Visit> visits, List<Pause> breaks, int arrival) {

        /** Keeps copies of the lists. */
        public DayRoute {
            visits = List.copyOf(visits);
            breaks = List.copyOf(breaks);
        }
    }

    /**
     * A visit. {@code arrival <= start}, {@code end = start + service}.
     *
     * @param node the place
     * @param arrival when the traveller gets there
     * @param start when the visit starts
     * @param end when the visit ends
     * @param waiting time between arrival and start that is not spent on a break
     */
    public record Visit(int node, int arrival, int start, int end, int waiting) {}

    /**
     * A break that is taken.
     *
     * @param breakIndex which of the day's breaks, in the order of {@link RoutingProblem#requiredBreaks(int)}
     * @param start when it starts
     * @param end when it ends
     * @param afterVisits how many of the day's visits have ended by then
     * @param atNext whether it is spent at the place of the next visit (or the end location) before that visit starts,
     *     rather than at the place of the last visit (or the start location)
     */
    public record Pause(int breakIndex, int start, int end, int afterVisits, boolean atNext) {}

    /**
     * Figures of the search.
     *
     * @param iterations ruin-and-recreate steps done, on all threads together
     * @param nanos time taken, setting up included
     * @param bestIteration step that found the best plan
     * @param bestNanos time at which it was found
     * @param end what ended the search
     */
    public record SearchStats(long iterations, long nanos, long bestIteration, long bestNanos, End end) {}

    /** What ended a search. */
    public enum End {
        /** The steps were done. */
        ITERATIONS,
        /** The time was over. */
        TIME,
        /** The caller asked for it. */
        CANCELLED,
        /** No place can be visited on any day, not even on its own. */
        NOTHING_FITS
    }
}
