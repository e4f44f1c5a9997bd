package com.mercurious.travel.planner.route;

/**
 * Something that a plan does not keep.
 *
 * @param type what sort
 * @param day the day, or -1 where it concerns the whole plan
 * @param text what is wrong and what would be right
 */
public record Violation(Type type, int day, String text) {

    /** Sorts of violation. */
    public enum Type {
        /** The plan does not have one route for each day, in order. */
        WRONG_DAYS,
        /** A visit of a place that the problem does not have. */
        UNKNOWN_PLACE,
        /** A place is visited more than once. */
        DUPLICATE_VISIT,
        /** A visit on a day on which the place is closed. */
        CLOSED_ON_DAY,
        /** A visit starts outside the place's windows. */
        OUTSIDE_WINDOW,
        /** A visit goes on after its window has closed. */
        ENDS_AFTER_CLOSING,
        /** A visit is not as long as it has to be. */
        WRONG_SERVICE_TIME,
        /** Something starts before what comes before it has ended. */
        OVERLAP,
        /** The way to the next location is given less time than it takes. */
        TRAVEL_TOO_SHORT,
        /** The waiting that is stated is not what the times say. */
        WRONG_WAITING,
        /** The traveller leaves before the day starts. */
        STARTS_BEFORE_DAY,
        /** The day goes on after its end. */
        ENDS_AFTER_DAY,
        /** A break that the day needs is not there. */
        MISSING_BREAK,
        /** A break that the day does not need, or not that often. */
        UNKNOWN_BREAK,
        /** A break starts too early or too late. */
        BREAK_OUTSIDE_WINDOW,
        /** A break is not as long as it has to be. */
        BREAK_WRONG_LENGTH,
        /** A day has more visits than it may have. */
        TOO_MANY_VISITS,
        /** A day has more visits of a kind than it may have. */
        TOO_MANY_OF_KIND,
        /** A day has more walking than it may have. */
        TOO_MUCH_WALKING,
        /** The visits cost more than the budget. */
        OVER_BUDGET,
        /** The stated profit is not that of the visits. */
        WRONG_PROFIT,
        /** The stated cost is not that of the visits. */
        WRONG_COST,
        /** A must-see is neither visited nor listed as unplaced, or both. */
        MUST_SEE_UNACCOUNTED
    }
}
