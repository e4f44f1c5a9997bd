package com.mercurious.travel.system;

import com.mercurious.travel.events.Topics;
import com.mercurious.travel.tools.suite.platform.PlatformState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer from outside: the Kafka user {@code app-client}, a group of its own, {@code read_committed}. */
final class AppClient implements AutoCloseable {
    private static final List<String> TOPICS = List.of(
            Topics.GENERATION_PROGRESS,
            Topics.GENERATION_COMPLETED,
            Topics.ENRICHMENT_PROGRESS,
            Topics.ENRICHMENT_COMPLETED,
            Topics.PROPOSAL_PROGRESS,
            Topics.PROPOSAL_COMPLETED);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile boolean closed;

    AppClient(PlatformState platform) {
        Map<String, Object> settings = new HashMap<>(platform.kafka().accessOf("app-client"));
        settings.put("group.id", "app-client-" + UUID.randomUUID());
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(TOPICS);
        reader = Thread.ofPlatform().daemon().name("app-client").start(this::read);
    }

    /**
     * A record as it came.
     *
     * @param headers by name; the last of a name counts
     */
    record Received(String topic, String key, Map<String, String> headers, byte[] value) {
        String header(String name) {
            return headers.get(name);
        }

        /** The 32 hexadecimal digits of the trace, or null. */
        String traceId() {
            String traceParent = header("traceparent");
            return traceParent == null ? null : traceParent.split("-")[1];
        }
    }

    private void read() {
        while (!closed) {
            consumer.poll(POLL).forEach(record -> received.add(received(record)));
        }
        consumer.close();
    }

    private static Received received(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Received(record.topic(), record.key(), headers, record.value());
    }

    /** Everything so far. */
    List<Received> all() {
        return List.copyOf(received);
    }

    /** Everything so far about one travel request. */
    List<Received> about(String requestId) {
        return received.stream()
                .filter(record -> requestId.equals(record.key()))
                .toList();
    }

    /** What came so far about one travel request on one topic. */
    List<Received> about(String requestId, String topic) {
        return about(requestId).stream()
                .filter(record -> record.topic().equals(topic))
                .toList();
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
