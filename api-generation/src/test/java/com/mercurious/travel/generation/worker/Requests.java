package com.mercurious.travel.generation.worker;

import com.mercurious.travel.events.GenerationRequest;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.planner.trip.RequestBuilder;
import java.time.Duration;
import java.time.Instant;

/** Requests as the gateway sends them. */
final class Requests {
    private static final Duration LIFE = Duration.ofMinutes(15);

    private Requests() {}

    static GenerationRequest of(String requestId, RequestBuilder trip) {
        return expiring(requestId, trip, Instant.now().plus(LIFE));
    }

    /** A revision of an earlier plan; {@code previous} null: one that comes without it. */
    static GenerationRequest revising(String requestId, RequestBuilder trip, Itinerary previous) {
        Instant expiresAt = Instant.now().plus(LIFE);
        return new GenerationRequest(requestId, 1, expiresAt.minus(LIFE), expiresAt, trip.build(), previous);
    }

    static GenerationRequest expiring(String requestId, RequestBuilder trip, Instant expiresAt) {
        return new GenerationRequest(requestId, 1, expiresAt.minus(LIFE), expiresAt, trip.build(), null);
    }
}
