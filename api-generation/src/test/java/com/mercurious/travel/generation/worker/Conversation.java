package com.mercurious.travel.generation.worker;

import static org.awaitility.Awaitility.await;

import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.GenerationProgress;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.TestPlatform;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a gateway sends about one travel request, and what a client of the completion topics and an operator see of it. */
final class Conversation {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    final String id = KafkaProbe.newRequestId();
    final KafkaProbe gateway = new KafkaProbe(TestPlatform.state(), "api-gateway");
    final KafkaProbe operator = new KafkaProbe(TestPlatform.state(), "admin");
    private final KafkaProbe client = new KafkaProbe(TestPlatform.state(), "app-client");
    private final KafkaProbe.Tap tap = client.tap(Topics.GENERATION_PROGRESS, Topics.GENERATION_COMPLETED);

    /** The first completion, when it is there. */
    ConsumerRecord<String, byte[]> completionRecord() {
        return await().atMost(LIMIT)
                .until(this::completions, records -> !records.isEmpty())
                .getFirst();
    }

    GenerationCompleted completion() {
        return read(completionRecord(), GenerationCompleted.class);
    }

    /** The first completion of another request, when it is there. */
    GenerationCompleted completion(String requestId) {
        return read(
                await().atMost(LIMIT)
                        .until(() -> tap.records(Topics.GENERATION_COMPLETED, requestId), records -> !records.isEmpty())
                        .getFirst(),
                GenerationCompleted.class);
    }

    /** All completions so far. */
    List<ConsumerRecord<String, byte[]>> completions() {
        return tap.records(Topics.GENERATION_COMPLETED, id);
    }

    /** All progress so far. */
    List<GenerationProgress> progress() {
        return progressRecords().stream()
                .map(record -> read(record, GenerationProgress.class))
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> progressRecords() {
        return tap.records(Topics.GENERATION_PROGRESS, id);
    }

    private static <T> T read(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            return EventJson.mapper().readValue(record.value(), type);
        } catch (IOException e) {
            throw new AssertionError("not the JSON of " + type, e);
        }
    }

    void close() throws Exception {
        operator.close();
        gateway.close();
        client.close();
    }
}
