package com.mercurious.travel.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.TravelEvent;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Reads an event from a Kafka record in CloudEvents' binary content mode. */
public final class EventReader {
    private EventReader() {}

    /**
     * @throws UnreadableEventException where the record is not an event of that type, with what is wrong and what
     *     would be right
     */
    public static <T extends TravelEvent> ReceivedEvent<T> read(Message<byte[]> message, Class<T> type) {
        IncomingKafkaRecordMetadata<?, ?> metadata = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalArgumentException("the message did not come from Kafka"));
        return read(metadata.getHeaders(), message.getPayload(), type);
    }

    /**
     * @throws UnreadableEventException where the record is not an event of that type, with what is wrong and what
     *     would be right
     */
    public static <T extends TravelEvent> ReceivedEvent<T> read(Headers headers, byte[] value, Class<T> type) {
        EventType expected = EventType.ofData(type);
        String ceType = header(headers, CloudEventAttributes.TYPE);
        if (ceType == null) {
            throw new UnreadableEventException("no %s header; expected %s in CloudEvents binary content mode"
                    .formatted(CloudEventAttributes.TYPE, expected.type()));
        }
        if (!expected.type().equals(ceType)) {
            throw new UnreadableEventException(
                    "%s is %s; this topic takes %s".formatted(CloudEventAttributes.TYPE, ceType, expected.type()));
        }
        if (value == null) {
            throw new UnreadableEventException("no value; expected the JSON of " + expected.dataSchema());
        }
        T data = parse(value, type, expected);
        if (data == null || data.requestId() == null || data.attempt() < 1) {
            throw new UnreadableEventException(
                    "no requestId or attempt; expected the JSON of " + expected.dataSchema());
        }
        String id = header(headers, CloudEventAttributes.ID);
        return new ReceivedEvent<>(id == null ? data.eventId() : id, data, Traces.contextOf(headers));
    }

    private static <T extends TravelEvent> T parse(byte[] value, Class<T> type, EventType expected) {
        try {
            return EventJson.mapper().readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException(
                    "not the JSON of %s: %s".formatted(expected.dataSchema(), e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new UnreadableEventException("not the JSON of " + expected.dataSchema(), e);
        }
    }

    private static String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
