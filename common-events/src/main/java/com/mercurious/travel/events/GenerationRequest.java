package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Asks for an itinerary.
 *
 * @param acceptedAt when the gateway stored the request
 * @param expiresAt when nobody waits for the answer any longer
 * @param previous the plan that {@code request.revision} changes, without its alternatives; absent: a new trip
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GenerationRequest(
        String requestId, int attempt, Instant acceptedAt, Instant expiresAt, TravelRequest request, Itinerary previous)
        implements TravelEvent {}
