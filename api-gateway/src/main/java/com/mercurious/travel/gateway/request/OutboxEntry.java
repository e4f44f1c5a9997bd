package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that has to be published. It holds no payload: that is made again from the request when it is sent.
 *
 * @param name {@code <type>/<attempt>/<sequence>}: what the event's id is derived from, beside the request's
 * @param traceParent trace that the event belongs to; null: none
 * @param at when it came into the outbox
 */
public record OutboxEntry(
        String name,
        EventType type,
        int attempt,
        int sequence,
        @Nullable String traceParent,
        Instant at) {

    public static OutboxEntry of(EventType type, int attempt, @Nullable String traceParent, Instant at) {
        return new OutboxEntry(type + "/" + attempt + "/0", type, attempt, 0, traceParent, at);
    }
}
