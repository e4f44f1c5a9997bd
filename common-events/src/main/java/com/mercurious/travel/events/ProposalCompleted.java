package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The end of a travel request: one for each, whatever the end was.
 *
 * @param state COMPLETED, FAILED, CANCELLED or EXPIRED
 * @param outcome SUCCEEDED for COMPLETED, else FAILED
 * @param proposal what the client came for; absent where {@code outcome} is FAILED
 * @param failure why there is none; absent where {@code outcome} is SUCCEEDED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposalCompleted(
        String requestId, int attempt, RequestState state, Outcome outcome, Proposal proposal, Failure failure)
        implements TravelEvent {}
