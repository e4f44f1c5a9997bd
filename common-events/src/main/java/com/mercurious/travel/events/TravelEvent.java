package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The data of an event: all that is needed to address it and to derive its id. */
public sealed interface TravelEvent
        permits GenerationRequest,
                GenerationProgress,
                GenerationCompleted,
                EnrichmentRequest,
                EnrichmentProgress,
                EnrichmentCompleted,
                ProposalProgress,
                ProposalCompleted,
                RequestCancelled {

    /** The travel request that the event is about: Kafka key and {@code ce_subject}. */
    String requestId();

    /** 1 for the first run of a stage; a refresh or a replay by intent counts on. A redelivery does not. */
    int attempt();

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
