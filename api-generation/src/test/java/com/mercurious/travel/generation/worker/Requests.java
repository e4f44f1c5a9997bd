package com.mercurious.travel.generation.worker;

import com.mercurious.travel.events.GenerationRequest;
import com.mercurious.travel.generation.trip.RequestBuilder;
import java.time.Duration;
import java.time.Instant;

/** Requests as the gateway sends them. */
final class Requests {
    private static final Duration LIFE = Duration.ofMinutes(15);

    private Requests() {}

    static GenerationRequest of(String requestId, RequestBuilder trip) {
        return expiring(requestId, trip, Instant.now().plus(LIFE));
    }

    static GenerationRequest expiring(String requestId, RequestBuilder trip, Instant expiresAt) {
        return new GenerationRequest(requestId, 1, expiresAt.minus(LIFE), expiresAt, trip.build(), null);
    }
}
