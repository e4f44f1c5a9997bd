package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How far the whole travel request is, for those who follow it from outside.
 *
 * @param sequence grows with what happened, from 0; not every number is used
 * @param state state of the travel request
 * @param stage what is being done, in the words of the stage's own progress
 * @param percent 0 to 100 of the whole
 * @param bestScore score of the best plan so far; absent before there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposalProgress(
        String requestId, int attempt, int sequence, RequestState state, String stage, int percent, Double bestScore)
        implements TravelEvent {

    @Override
    public int position() {
        return sequence;
    }
}
