package com.mercurious.travel.events;

/** Asks for fresh facts for an itinerary that there already is; {@code attempt} counts on from 2. */
public record EnrichmentRequest(String requestId, int attempt, TravelRequest request, Itinerary itinerary)
        implements TravelEvent {}
