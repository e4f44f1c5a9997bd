package com.mercurious.travel.events;

import java.util.List;
import java.util.stream.Stream;

/** States of a travel request. It never goes back, and the last four are ends. */
public enum RequestState {
    ACCEPTED,
    GENERATING,
    ENRICHING,
    COMPLETED,
    FAILED,
    CANCELLED,
    EXPIRED;

    /** Those that are no ends. */
    public static List<RequestState> open() {
        return Stream.of(values()).filter(state -> !state.hasEnded()).toList();
    }

    public boolean hasEnded() {
        return compareTo(COMPLETED) >= 0;
    }
}
