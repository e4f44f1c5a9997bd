package com.mercurious.travel.events;

import java.time.Instant;

/**
 * Asks for an itinerary.
 *
 * @param acceptedAt when the gateway stored the request
 * @param expiresAt when nobody waits for the answer any longer
 */
public record GenerationRequest(
        String requestId, int attempt, Instant acceptedAt, Instant expiresAt, TravelRequest request)
        implements TravelEvent {}
