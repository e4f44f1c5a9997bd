package com.mercurious.travel.tools.testing.records;

import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.messaging.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The record of a good event, to be spoilt. */
final class Draft {
    final TravelEvent event;
    final RandomGenerator random;
    final Headers headers = new RecordHeaders();
    byte[] key;
    byte[] value;

    Draft(TravelEvent event, String writer, RandomGenerator random) {
        this.event = event;
        this.random = random;
        this.key = bytes(event.requestId());
        this.value = EventJson.write(event);
        CloudEventAttributes.of(event, writer, Instant.now()).forEach((name, text) -> headers.add(name, bytes(text)));
    }

    void set(String name, byte[] header) {
        headers.remove(name);
        headers.add(name, header);
    }

    void set(String name, String header) {
        set(name, bytes(header));
    }

    /** Replaces a piece of the JSON; the piece has to be there. */
    void replace(String piece, String by) {
        String json = new String(value, StandardCharsets.UTF_8);
        if (!json.contains(piece)) {
            throw new IllegalStateException("no %s in %s".formatted(piece, json));
        }
        value = bytes(json.replaceFirst(java.util.regex.Pattern.quote(piece), by));
    }

    ProducerRecord<byte[], byte[]> record() {
        return new ProducerRecord<>(event.eventType().topic(), null, key, value, headers);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
