package com.mercurious.travel.gateway.outbox;

import com.mercurious.travel.events.EventType;
import com.mercurious.travel.gateway.outbox.Flight.Failed;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Pending events that Kafka never takes: counted, and given up. */
@ApplicationScoped
public class GivenUpEvents {
    private static final Logger LOG = Logger.getLogger(GivenUpEvents.class);

    private final Refusals refusals;
    private final MeterRegistry metrics;

    GivenUpEvents(Refusals refusals, MeterRegistry metrics) {
        this.refusals = refusals;
        this.metrics = metrics;
    }

    /** Counts an event that Kafka never takes. */
    void count(EventType type) {
        metrics.counter("travel.outbox.refused", "topic", type.topic()).increment();
    }

    /** Takes them out of their outboxes and ends what depends on them. */
    void giveUp(List<Failed> events) {
        if (events.isEmpty()) {
            return;
        }
        events.forEach(failed -> LOG.errorf(
                "Kafka never takes %s of travelRequestId=%s, it is given up: %s",
                failed.event().entry().name(),
                failed.event().request().id(),
                failed.reason().getMessage()));
        refusals.settle(events.stream()
                .map(failed -> new Refusals.Refused(
                        failed.event().request().id(), failed.event().entry()))
                .toList());
    }
}
