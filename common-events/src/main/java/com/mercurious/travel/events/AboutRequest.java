package com.mercurious.travel.events;

/** What an event is about: all of it, or as much as a reader needs. */
public interface AboutRequest {
    /** The travel request that the event is about: Kafka key and {@code ce_subject}. */
    String requestId();

    /** 1 for the first run of a stage; a refresh or a replay by intent counts on. A redelivery does not. */
    int attempt();
}
