package com.mercurious.travel.messaging;

import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EventType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Publishes many events at once through the producer of the outgoing channel {@code out}, in order and without a chain of
 * callbacks for each: one {@link Sending} tells of them all.
 */
@ApplicationScoped
public class BulkPublisher {
    private static final String CHANNEL = "out";

    private final KafkaClientService clients;
    private final EventHeaders attributes;
    private final MeterRegistry metrics;
    private final Map<EventType, Counter> published = new ConcurrentHashMap<>();
    private final Map<EventType, Counter> failed = new ConcurrentHashMap<>();

    /** @param opened asked for so that the channel, and with it the producer, is there */
    BulkPublisher(
            KafkaClientService clients,
            @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> opened,
            MeterRegistry metrics,
            EventHeaders attributes) {
        this.clients = clients;
        this.metrics = metrics;
        this.attributes = attributes;
    }

    /**
     * Hands {@code events} to Kafka's client. Where the client finds no broker it waits once, as long as
     * {@code max.block.ms} says; the events behind are then not tried.
     */
    public Sending send(List<OutgoingEvent> events) {
        Sending sending = new Sending(events.size());
        KafkaProducer<String, byte[]> producer = clients.getProducer(CHANNEL);
        if (producer == null) {
            sending.blocked(new TimeoutException("the channel is not open yet"));
        }
        for (int i = 0; i < events.size(); i++) {
            OutgoingEvent event = events.get(i);
            Exception blocked = sending.blockedBy();
            if (blocked == null) {
                send(producer.unwrap(), event, sending, i);
            } else {
                answered(sending, i, event.type(), blocked);
            }
        }
        return sending;
    }

    private void send(Producer<String, byte[]> producer, OutgoingEvent event, Sending sending, int index) {
        EventType type = event.type();
        Thread caller = Thread.currentThread();
        producer.send(
                new ProducerRecord<>(type.topic(), null, event.requestId(), event.json(), headersOf(event)),
                (metadata, failure) -> {
                    if (failure instanceof TimeoutException && Thread.currentThread() == caller) {
                        sending.blocked(failure);
                    }
                    answered(sending, index, type, failure);
                });
    }

    private void answered(Sending sending, int index, EventType type, Exception failure) {
        if (failure == null) {
            published.computeIfAbsent(type, t -> counter(t, "published")).increment();
        } else {
            failed.computeIfAbsent(type, t -> counter(t, "failed")).increment();
        }
        sending.answered(index, failure);
    }

    private Counter counter(EventType type, String result) {
        return metrics.counter("travel.events.out", "topic", type.topic(), "result", result);
    }

    private Headers headersOf(OutgoingEvent event) {
        Headers headers = attributes.of(event.type(), event.requestId(), event.id());
        if (event.traceParent() != null) {
            headers.add(CloudEventAttributes.TRACE_PARENT, event.traceParent().getBytes(StandardCharsets.UTF_8));
        }
        return headers;
    }
}
