package com.mercurious.travel.planner.trip.validation;

/**
 * Something in an itinerary that its request or the catalogue does not allow.
 *
 * @param text what and where, for a person
 */
public record ItineraryViolation(Rule rule, String text) {

    /** What was violated. */
    public enum Rule {
        DAYS,
        STAYS,
        JOURNEYS,
        NIGHTS,
        DAY_WINDOW,
        UNKNOWN_PLACE,
        DUPLICATE,
        OPENING_HOURS,
        TIME_OF_DAY,
        DWELL,
        LEGS,
        BUFFER,
        MEALS,
        BUDGET,
        ADMISSION,
        MUST_SEE,
        MUST_AVOID,
        VISITS_PER_DAY,
        VARIETY,
        STAIRS,
        WALKING,
        PINNED,
        REMOVED,
        CHANGES
    }
}
