package com.mercurious.travel.tools.cli.kafka;

import com.mercurious.travel.events.CloudEventAttributes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record as it came: whether it is an event of the suite is for the reader to see.
 *
 * @param headers as text, by name; the last of a name counts
 * @param value null: the record has none
 * @param written when Kafka has it from
 */
record EventRecord(String topic, String key, Map<String, String> headers, byte[] value, Instant written) {

    static EventRecord of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new EventRecord(
                record.topic(), record.key(), headers, record.value(), Instant.ofEpochMilli(record.timestamp()));
    }

    Optional<String> id() {
        return header(CloudEventAttributes.ID);
    }

    Optional<String> type() {
        return header(CloudEventAttributes.TYPE);
    }

    /** The travel request that it is about. */
    Optional<String> subject() {
        return header(CloudEventAttributes.SUBJECT).or(() -> Optional.ofNullable(key));
    }

    /** When it happened; where the event does not say so, when it was written. */
    Instant time() {
        try {
            return header(CloudEventAttributes.TIME)
                    .map(text -> OffsetDateTime.parse(text).toInstant())
                    .orElse(written);
        } catch (DateTimeParseException e) {
            return written;
        }
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
