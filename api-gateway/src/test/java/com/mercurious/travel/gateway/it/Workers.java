package com.mercurious.travel.gateway.it;

import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.tools.suite.platform.PlatformState;
import com.mercurious.travel.tools.testing.KafkaProbe;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Plays the two workers, each as its own Kafka user. */
final class Workers implements AutoCloseable {
    final KafkaProbe generation;
    final KafkaProbe enrichment;

    Workers(PlatformState platform) {
        this.generation = new KafkaProbe(platform, "api-generation");
        this.enrichment = new KafkaProbe(platform, "api-enrichment");
    }

    void startPlanning(String id) throws Exception {
        generation.publish(Samples.planning(id, 0, 10));
    }

    void plan(String id) throws Exception {
        generation.publish(Samples.planned(id));
    }

    void failToPlan(String id) throws Exception {
        generation.publish(Samples.planningFailed(id));
    }

    void enrich(String id) throws Exception {
        enrichment.publish(Samples.enriched(id));
    }

    /** The record of an event that continues a trace. */
    static ProducerRecord<String, byte[]> traced(TravelEvent event, String traceParent) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.eventType().topic(), event.requestId(), EventJson.write(event));
        CloudEventAttributes.of(event, "worker", Instant.now())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        record.headers().add(CloudEventAttributes.TRACE_PARENT, traceParent.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Override
    public void close() throws Exception {
        generation.close();
        enrichment.close();
    }
}
