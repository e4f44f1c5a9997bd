package com.mercurious.travel.generation.worker;

import com.mercurious.travel.events.RequestCancelled;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.messaging.EventReader;
import com.mercurious.travel.messaging.UnreadableEventException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Hears of cancelled requests. Every replica has a consumer group of its own, so that each of them hears of all. */
@ApplicationScoped
public class CancelConsumer {
    private static final Logger LOG = Logger.getLogger(CancelConsumer.class);

    private final Cancellations cancellations;
    private final MeterRegistry metrics;

    CancelConsumer(Cancellations cancellations, MeterRegistry metrics) {
        this.cancellations = cancellations;
        this.metrics = metrics;
    }

    @Incoming("cancels")
    public CompletionStage<Void> cancel(Message<byte[]> message) {
        try {
            RequestCancelled event =
                    EventReader.read(message, RequestCancelled.class).data();
            cancellations.cancel(event.requestId());
            count("accepted");
            LOG.infof("request cancelled travelRequestId=%s", event.requestId());
            return message.ack();
        } catch (UnreadableEventException e) {
            count("unreadable");
            LOG.errorf(
                    "unreadable record to the dead letters topic=%s reason=%s",
                    Topics.REQUEST_CANCELLED, e.getMessage());
            return message.nack(e);
        }
    }

    private void count(String result) {
        metrics.counter("travel.events.in", "topic", Topics.REQUEST_CANCELLED, "result", result)
                .increment();
    }
}
