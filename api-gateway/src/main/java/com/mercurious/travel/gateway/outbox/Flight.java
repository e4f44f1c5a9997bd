package com.mercurious.travel.gateway.outbox;

import com.mercurious.travel.gateway.request.OutboxEntry;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.messaging.Sending;
import com.mercurious.travel.messaging.worker.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Events that were sent together.
 *
 * @param requests that they are of, light
 * @param events in the order in which they were sent
 */
record Flight(List<TrackedRequest> requests, List<Pending> events, Sending sending) {

    /** An event that is pending in a request. */
    record Pending(TrackedRequest request, OutboxEntry entry) {}

    /**
     * An event that Kafka does not have.
     *
     * @param index its place in the flight
     */
    record Failed(int index, Pending event, Exception reason) {}

    /** Names of the events that Kafka has by now, by request. */
    Map<String, List<String>> taken() {
        Map<String, List<String>> taken = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            if (sending.failure(i) == null) {
                Pending event = events.get(i);
                taken.computeIfAbsent(event.request().id(), id -> new ArrayList<>())
                        .add(event.entry().name());
            }
        }
        return taken;
    }

    /** Those that Kafka never takes. */
    List<Failed> refused() {
        return failed(reason -> Refusal.of(reason) == Refusal.NEVER);
    }

    /** Those that Kafka does not have and may take another time. */
    List<Failed> delayed() {
        return failed(reason -> Refusal.of(reason) != Refusal.NEVER);
    }

    private List<Failed> failed(Predicate<Exception> kind) {
        List<Failed> failed = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            @Nullable Exception reason = sending.failure(i);
            if (reason != null && kind.test(reason)) {
                failed.add(new Failed(i, events.get(i), reason));
            }
        }
        return failed;
    }
}
