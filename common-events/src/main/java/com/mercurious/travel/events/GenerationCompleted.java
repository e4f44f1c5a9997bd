package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The end of the planning, good or bad.
 *
 * @param request what was asked for, so that a reader needs no other source
 * @param itinerary the plan; absent where {@code outcome} is FAILED
 * @param failure why there is none; absent where {@code outcome} is SUCCEEDED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GenerationCompleted(
        String requestId, int attempt, Outcome outcome, TravelRequest request, Itinerary itinerary, Failure failure)
        implements TravelEvent {

    public static GenerationCompleted succeeded(GenerationRequest asked, Itinerary itinerary) {
        return new GenerationCompleted(
                asked.requestId(), asked.attempt(), Outcome.SUCCEEDED, asked.request(), itinerary, null);
    }

    public static GenerationCompleted failed(GenerationRequest asked, Failure failure) {
        return new GenerationCompleted(
                asked.requestId(), asked.attempt(), Outcome.FAILED, asked.request(), null, failure);
    }
}
