package com.mercurious.travel.gateway.outbox;

import com.mercurious.travel.gateway.request.OutboxEntry;
import java.util.List;

/** Hears of pending events that Kafka never takes, so that nobody waits for what they would have brought. */
public interface Refusals {
    /** An event that Kafka never takes. */
    record Refused(String requestId, OutboxEntry event) {}

    /** Takes the events out of their outboxes and ends what depends on them. */
    void settle(List<Refused> events);
}
