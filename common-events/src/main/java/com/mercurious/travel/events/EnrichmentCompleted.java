package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The end of the enrichment, good or bad. A source that failed is a warning in {@code enrichment}, not a failure.
 *
 * @param enrichment the facts; absent where {@code outcome} is FAILED
 * @param failure why there are none; absent where {@code outcome} is SUCCEEDED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnrichmentCompleted(
        String requestId, int attempt, Outcome outcome, Enrichment enrichment, Failure failure)
        implements TravelEvent {}
