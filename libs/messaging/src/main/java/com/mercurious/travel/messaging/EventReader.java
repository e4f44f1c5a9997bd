package com.mercurious.travel.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mercurious.travel.events.AboutRequest;
import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.TravelEvent;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Reads an event from a Kafka record in CloudEvents' binary content mode (CloudEvents 1.0.2, Kafka protocol binding 1.0.2).
 * What CloudEvents requires has to be there; what it allows may be missing; both have to be well formed where they are.
 */
public final class EventReader {
    private static final String SPEC_VERSION = "1.0";
    private static final String JSON = "application/json";
    private static final Pattern REQUEST_ID = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private EventReader() {}

    /**
     * @throws UnreadableEventException where the record is not an event of that type, with what is wrong and what
     *     would be right
     */
    public static <T extends TravelEvent> ReceivedEvent<T> read(Message<byte[]> message, Class<T> type) {
        return bound(read(message, EventType.ofData(type), EventJson.formOf(type)), type);
    }

    /**
     * @param form how the value of an event of type {@code expected} is read
     * @throws UnreadableEventException where the record is not an event of that type, with what is wrong and what
     *     would be right
     */
    public static <T extends AboutRequest> ReceivedEvent<T> read(
            Message<byte[]> message, EventType expected, JsonForm<T> form) {
        IncomingKafkaRecordMetadata<?, ?> metadata = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalArgumentException("the message did not come from Kafka"));
        return read(metadata.getKey(), metadata.getHeaders(), message.getPayload(), expected, form);
    }

    /**
     * @param key of the record
     * @throws UnreadableEventException where the record is not an event of that type, with what is wrong and what
     *     would be right
     */
    public static <T extends TravelEvent> ReceivedEvent<T> read(
            Object key, Headers headers, byte[] value, Class<T> type) {
        return bound(read(key, headers, value, EventType.ofData(type), EventJson.formOf(type)), type);
    }

    /**
     * @param key of the record
     * @param form how the value of an event of type {@code expected} is read
     * @throws UnreadableEventException where the record is not an event of that type, with what is wrong and what
     *     would be right
     */
    public static <T extends AboutRequest> ReceivedEvent<T> read(
            Object key, Headers headers, byte[] value, EventType expected, JsonForm<T> form) {
        Attributes attributes = new Attributes(headers);
        requireType(attributes, expected);
        T data = parse(value, form, expected);
        requireAddress(key, attributes, data);
        requireForms(attributes);
        return new ReceivedEvent<>(attributes.required(CloudEventAttributes.ID), data, Traces.contextOf(headers));
    }

    /** An event that is read whole holds what its schema promises. */
    private static <T extends TravelEvent> ReceivedEvent<T> bound(ReceivedEvent<T> read, Class<T> type) {
        SchemaBounds.of(EventType.ofData(type)).require(read.data());
        return read;
    }

    private static void requireType(Attributes attributes, EventType expected) {
        String type = attributes
                .optional(CloudEventAttributes.TYPE)
                .orElseThrow(() ->
                        new UnreadableEventException("no %s header; expected %s in CloudEvents binary content mode"
                                .formatted(CloudEventAttributes.TYPE, expected.type())));
        require(
                expected.type().equals(type),
                "%s is %s; this topic takes %s",
                CloudEventAttributes.TYPE,
                type,
                expected.type());
        Optional<String> content = attributes.optional(CloudEventAttributes.CONTENT_TYPE);
        require(
                content.map(EventReader::mediaType).map(JSON::equals).orElse(true),
                "%s is %s; expected %s",
                CloudEventAttributes.CONTENT_TYPE,
                content.orElse(""),
                JSON);
    }

    private static <T extends AboutRequest> T parse(byte[] value, JsonForm<T> form, EventType expected) {
        require(value != null, "no value; expected the JSON of %s", expected.schemaPath());
        try {
            T data = form.read(value);
            require(
                    data != null && data.requestId() != null && data.attempt() >= 1,
                    "no requestId or attempt; expected the JSON of %s",
                    expected.schemaPath());
            return data;
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException(
                    "not the JSON of %s: %s".formatted(expected.schemaPath(), e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new UnreadableEventException("not the JSON of " + expected.schemaPath(), e);
        }
    }

    /** The order of a request's events hangs on their key. */
    private static void requireAddress(Object key, Attributes attributes, AboutRequest data) {
        String id = data.requestId();
        require(REQUEST_ID.matcher(id).matches(), "requestId is not one to 64 visible ASCII characters");
        require(id.equals(key), "the record's key is %s; expected the requestId %s", key, id);
        String subject = attributes.optional(CloudEventAttributes.SUBJECT).orElse(id);
        require(id.equals(subject), "%s is %s; expected the requestId %s", CloudEventAttributes.SUBJECT, subject, id);
    }

    private static void requireForms(Attributes attributes) {
        String version = attributes.required(CloudEventAttributes.SPEC_VERSION);
        require(
                SPEC_VERSION.equals(version),
                "%s is %s; expected %s",
                CloudEventAttributes.SPEC_VERSION,
                version,
                SPEC_VERSION);
        requireUri(CloudEventAttributes.SOURCE, attributes.required(CloudEventAttributes.SOURCE));
        attributes
                .optional(CloudEventAttributes.DATA_SCHEMA)
                .ifPresent(schema -> requireUri(CloudEventAttributes.DATA_SCHEMA, schema));
        attributes.optional(CloudEventAttributes.TIME).ifPresent(EventReader::requireTime);
    }

    private static void requireUri(String name, String text) {
        try {
            new URI(text);
        } catch (URISyntaxException e) {
            throw new UnreadableEventException("%s is %s; expected a URI or a path".formatted(name, text), e);
        }
    }

    private static void requireTime(String text) {
        try {
            OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnreadableEventException(
                    "%s is %s; expected a time such as 2029-11-21T09:00:03Z".formatted(CloudEventAttributes.TIME, text),
                    e);
        }
    }

    /** Without its parameters, in lower case. */
    private static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static void require(boolean right, String wrong, Object... said) {
        if (!right) {
            throw new UnreadableEventException(wrong.formatted(said));
        }
    }
}
