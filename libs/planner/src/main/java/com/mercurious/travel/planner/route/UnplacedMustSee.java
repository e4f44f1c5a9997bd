package com.mercurious.travel.planner.route;

/**
 * A must-see that the plan does not hold, and why.
 *
 * @param node the place
 * @param reason the first reason that applies, in the order of {@link Reason}
 */
public record UnplacedMustSee(int node, Reason reason) {

    /** Why a must-see could not be placed. */
    public enum Reason {
        /** No day has a window for it. */
        CLOSED_ON_ALL_DAYS,
        /** It costs more than the whole budget. */
        EXCEEDS_BUDGET,
        /** The days on which it is open allow no visit, or none of its kind. */
        EXCEEDS_VISIT_LIMIT,
        /** On its own it is too far to walk on every day on which it is open. */
        EXCEEDS_WALKING_LIMIT,
        /** On its own it fits no day: travel, opening, dwell time, breaks and the day's end leave no room. */
        DOES_NOT_FIT_DAY_WINDOW,
        /** It fits on its own, but not together with the must-sees that were placed. */
        CONFLICTS_WITH_OTHER_MUST_SEES
    }
}
