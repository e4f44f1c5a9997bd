package com.mercurious.travel.messaging;

import com.mercurious.travel.events.EventIds;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.TravelEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event as it goes out.
 *
 * @param id {@code ce_id}
 * @param json UTF-8 of its data
 * @param traceParent W3C trace that it continues; null: none
 */
public record OutgoingEvent(
        EventType type,
        String requestId,
        String id,
        byte[] json,
        @Nullable String traceParent) {

    /** An event whose JSON is made by the mapper. */
    public static OutgoingEvent of(TravelEvent event, @Nullable String traceParent) {
        return new OutgoingEvent(
                event.eventType(), event.requestId(), event.eventId(), EventJson.write(event), traceParent);
    }

    /**
     * An event whose JSON is there.
     *
     * @param sequence position among the events of this type and attempt, from 0
     */
    public static OutgoingEvent of(
            EventType type, String requestId, int attempt, int sequence, byte[] json, @Nullable String traceParent) {
        return new OutgoingEvent(type, requestId, EventIds.of(requestId, type, attempt, sequence), json, traceParent);
    }
}
