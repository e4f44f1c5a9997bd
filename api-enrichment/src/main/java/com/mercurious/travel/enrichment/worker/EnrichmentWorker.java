package com.mercurious.travel.enrichment.worker;

import com.mercurious.travel.events.EnrichmentRequest;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.RequestCancelled;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.messaging.EventReader;
import com.mercurious.travel.messaging.ReceivedEvent;
import com.mercurious.travel.messaging.UnreadableEventException;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Takes itineraries from Kafka, several at once. A record is acknowledged when its completion is with Kafka; one that no one
 * can read goes to the dead letters. A redelivery publishes events with the same ids again.
 */
@ApplicationScoped
public class EnrichmentWorker {
    private static final Logger LOG = Logger.getLogger(EnrichmentWorker.class);

    private final EnrichmentRunner runner;
    private final Cancellations cancellations;
    private final EnrichmentMetrics metrics;

    EnrichmentWorker(EnrichmentRunner runner, Cancellations cancellations, EnrichmentMetrics metrics) {
        this.runner = runner;
        this.cancellations = cancellations;
        this.metrics = metrics;
    }

    /** Planned itineraries; a planning that failed is passed over. */
    @Incoming("itineraries")
    @Blocking(value = "enrichment", ordered = false)
    public CompletionStage<Void> itinerary(Message<byte[]> message) {
        return take(message, GenerationCompleted.class, event -> {
            if (event.data().outcome() == Outcome.FAILED) {
                return false;
            }
            runner.run(EnrichmentJob.of(event.data(), event.trace()));
            return true;
        });
    }

    /** Itineraries of completed proposals whose facts are asked for again. */
    @Incoming("refreshes")
    @Blocking(value = "enrichment", ordered = false)
    public CompletionStage<Void> refresh(Message<byte[]> message) {
        return take(message, EnrichmentRequest.class, event -> {
            runner.run(EnrichmentJob.of(event.data(), event.trace()));
            return true;
        });
    }

    /** Every process hears of every cancellation. */
    @Incoming("cancels")
    public CompletionStage<Void> cancel(Message<byte[]> message) {
        return take(message, RequestCancelled.class, event -> {
            cancellations.add(event.data().requestId());
            return true;
        });
    }

    private <T extends TravelEvent> CompletionStage<Void> take(
            Message<byte[]> message, Class<T> type, EventHandler<T> handler) {
        String topic = EventType.ofData(type).topic();
        try {
            boolean taken = handler.handle(EventReader.read(message, type));
            metrics.eventIn(topic, taken ? "taken" : "passed_over");
            return message.ack();
        } catch (UnreadableEventException e) {
            metrics.eventIn(topic, "unreadable");
            logUnreadable(message, e);
            return message.nack(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.completedFuture(null);
        }
    }

    private static void logUnreadable(Message<byte[]> message, UnreadableEventException e) {
        message.getMetadata(IncomingKafkaRecordMetadata.class)
                .ifPresent(record -> LOG.errorf(
                        "Record goes to the dead letters, mend its writer and replay it: topic=%s partition=%s offset=%s reason=%s",
                        record.getTopic(), record.getPartition(), record.getOffset(), e.getMessage()));
    }

    /** Answers whether the event was taken, or else passed over. */
    @FunctionalInterface
    private interface EventHandler<T extends TravelEvent> {
        boolean handle(ReceivedEvent<T> event) throws InterruptedException;
    }
}
