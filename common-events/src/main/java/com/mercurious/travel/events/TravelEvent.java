package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The data of an event: all that is needed to address it and to derive its id. */
public sealed interface TravelEvent extends AboutRequest
        permits GenerationRequest,
                GenerationProgress,
                GenerationCompleted,
                EnrichmentRequest,
                EnrichmentProgress,
                EnrichmentCompleted,
                ProposalProgress,
                ProposalCompleted,
                RequestCancelled {

    /** Position among the events of the same type and attempt, from 0. */
    @JsonIgnore
    default int position() {
        return 0;
    }

    @JsonIgnore
    default EventType eventType() {
        return EventType.ofData(getClass());
    }

    /** {@code ce_id}, the same for every redelivery or re-run of the same step. */
    @JsonIgnore
    default String eventId() {
        return EventIds.of(requestId(), eventType(), attempt(), position());
    }
}
