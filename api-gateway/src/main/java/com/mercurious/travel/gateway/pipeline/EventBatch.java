package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.events.AboutRequest;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.messaging.EventReader;
import com.mercurious.travel.messaging.JsonForm;
import com.mercurious.travel.messaging.ReceivedEvent;
import com.mercurious.travel.messaging.UnreadableEventException;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The records of one poll, as events.
 *
 * @param readable those that could be read, in order
 * @param rejected the others
 */
record EventBatch<T extends AboutRequest>(List<Readable<T>> readable, List<Rejected> rejected) {

    /** A record and the event in it. */
    record Readable<T extends AboutRequest>(KafkaRecord<String, byte[]> message, ReceivedEvent<T> event) {}

    /** A record that no attempt will ever take. */
    record Rejected(KafkaRecord<String, byte[]> message, Throwable reason) {}

    static <T extends AboutRequest> EventBatch<T> read(
            Iterable<KafkaRecord<String, byte[]>> records, EventType type, JsonForm<T> form) {
        List<Readable<T>> readable = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (KafkaRecord<String, byte[]> message : records) {
            try {
                readable.add(new Readable<>(message, EventReader.read(message, type, form)));
            } catch (UnreadableEventException e) {
                rejected.add(new Rejected(message, e));
            }
        }
        return new EventBatch<>(readable, rejected);
    }

    /** A batch of that one event. */
    static <T extends AboutRequest> EventBatch<T> of(Readable<T> one) {
        return new EventBatch<>(List.of(one), List.of());
    }

    List<ReceivedEvent<T>> events() {
        return readable.stream().map(Readable::event).toList();
    }

    /** The requests that the events are of. */
    Set<String> requestIds() {
        return readable.stream().map(r -> r.event().data().requestId()).collect(Collectors.toSet());
    }
}
