package com.mercurious.travel.planner.trip;

import com.mercurious.travel.events.Failure;

/** A travel request that has no itinerary. */
public class TripException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public TripException(Failure failure) {
        super(failure.message());
        this.failure = failure;
    }

    /** For the traveller: why, and what would be right. */
    public Failure failure() {
        return failure;
    }
}
