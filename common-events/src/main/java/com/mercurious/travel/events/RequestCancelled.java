package com.mercurious.travel.events;

import java.time.Instant;

/** The client no longer wants the answer: workers stop what they do for it. */
public record RequestCancelled(String requestId, int attempt, Instant cancelledAt) implements TravelEvent {}
