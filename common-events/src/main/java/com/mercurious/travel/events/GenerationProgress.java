package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How far the planning is.
 *
 * @param sequence from 0, counts on in each attempt
 * @param percent 0 to 100 of this stage
 * @param bestScore score of the best plan so far; absent before there is one
 * @param visits visits in that plan
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GenerationProgress(
        String requestId, int attempt, int sequence, Stage stage, int percent, Double bestScore, Integer visits)
        implements TravelEvent {

    /** What the worker is doing. */
    public enum Stage {
        LOADING,
        SEARCHING,
        WRITING
    }

    @Override
    public int position() {
        return sequence;
    }
}
