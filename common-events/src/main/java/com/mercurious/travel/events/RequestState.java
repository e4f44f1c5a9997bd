package com.mercurious.travel.events;

/** States of a travel request. It never goes back, and the last four are ends. */
public enum RequestState {
    ACCEPTED,
    GENERATING,
    ENRICHING,
    COMPLETED,
    FAILED,
    CANCELLED,
    EXPIRED;

    public boolean hasEnded() {
        return compareTo(COMPLETED) >= 0;
    }
}
