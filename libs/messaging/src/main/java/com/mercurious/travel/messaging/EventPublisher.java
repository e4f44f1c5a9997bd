package com.mercurious.travel.messaging;

import com.mercurious.travel.events.TravelEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Publishes events on the one outgoing channel {@code out}; the event says which topic it goes to. Callers bound what is
 * in flight: they wait for the answer.
 */
@ApplicationScoped
public class EventPublisher {
    private final MutinyEmitter<byte[]> out;
    private final MeterRegistry metrics;
    private final EventHeaders headers;

    public EventPublisher(
            @Channel("out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> out,
            MeterRegistry metrics,
            EventHeaders headers) {
        this.out = out;
        this.metrics = metrics;
        this.headers = headers;
    }

    /**
     * Sends {@code event} when subscribed to.
     *
     * @param trace the trace to continue
     * @return completes when every in-sync replica has the record, fails where Kafka did not take it in time
     */
    public Uni<Void> publish(TravelEvent event, Context trace) {
        return Uni.createFrom()
                .deferred(() -> out.sendMessage(messageOf(event, trace)))
                .invoke(() -> count(event, "published"))
                .onFailure()
                .invoke(() -> count(event, "failed"));
    }

    private Message<byte[]> messageOf(TravelEvent event, Context trace) {
        OutgoingKafkaRecordMetadata<String> address = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(event.eventType().topic())
                .withKey(event.requestId())
                .withHeaders(headers.of(event.eventType(), event.requestId(), event.eventId()))
                .build();
        return Message.of(EventJson.write(event), Metadata.of(address, TracingMetadata.withCurrent(trace)));
    }

    private void count(TravelEvent event, String result) {
        metrics.counter("travel.events.out", "topic", event.eventType().topic(), "result", result)
                .increment();
    }
}
