package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.events.AboutRequest;
import com.mercurious.travel.events.EnrichmentProgress;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.GenerationProgress;
import com.mercurious.travel.gateway.pipeline.EventBatch.Readable;
import com.mercurious.travel.gateway.pipeline.EventBatch.Rejected;
import com.mercurious.travel.gateway.store.StorePatience;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.messaging.JsonForm;
import com.mercurious.travel.messaging.worker.EventsIn;
import com.mercurious.travel.messaging.worker.EventsIn.Result;
import com.mercurious.travel.messaging.worker.Intake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Reads the workers' topics, one batch after the other on each. A batch is acknowledged once all that it changes is stored;
 * while the store is away it is tried again, which holds its topic back. A record that can't be read, or that this service
 * fails on, goes to the dead letter topic, and the rest of its batch goes on.
 */
@ApplicationScoped
public class EventConsumers {
    private static final Logger LOG = Logger.getLogger(EventConsumers.class);
    private static final String WORKERS = "pipeline";

    private final EventIntake intake;
    private final StorePatience patience;
    private final EventsIn counters;

    EventConsumers(EventIntake intake, StorePatience patience, EventsIn counters) {
        this.intake = intake;
        this.patience = patience;
        this.counters = counters;
    }

    @Incoming("planning")
    @Blocking(WORKERS)
    public CompletionStage<Void> planning(KafkaRecordBatch<String, byte[]> records) {
        return take(
                records, EventType.GENERATION_PROGRESS, EventJson.formOf(GenerationProgress.class), intake::planning);
    }

    @Incoming("planned")
    @Blocking(WORKERS)
    public CompletionStage<Void> planned(KafkaRecordBatch<String, byte[]> records) {
        return take(records, EventType.GENERATION_COMPLETED, CompletionForms::planned, intake::completed);
    }

    @Incoming("enriching")
    @Blocking(WORKERS)
    public CompletionStage<Void> enriching(KafkaRecordBatch<String, byte[]> records) {
        return take(
                records, EventType.ENRICHMENT_PROGRESS, EventJson.formOf(EnrichmentProgress.class), intake::enriching);
    }

    @Incoming("enriched")
    @Blocking(WORKERS)
    public CompletionStage<Void> enriched(KafkaRecordBatch<String, byte[]> records) {
        return take(records, EventType.ENRICHMENT_COMPLETED, CompletionForms::enriched, intake::completed);
    }

    /** @param work answers how many of the events were of requests that the store does not have */
    private <T extends AboutRequest> CompletionStage<Void> take(
            KafkaRecordBatch<String, byte[]> records,
            EventType event,
            JsonForm<T> form,
            ToIntFunction<EventBatch<T>> work) {
        EventBatch<T> batch = EventBatch.read(records, event, form);
        List<Rejected> rejected = new ArrayList<>(batch.rejected());
        try {
            int unknown = settle(event, batch, work, rejected);
            int failed = rejected.size() - batch.rejected().size();
            counters.count(event, Result.UNREADABLE, batch.rejected().size());
            counters.count(event, Result.FAILED, failed);
            counters.count(event, Result.UNKNOWN, unknown);
            counters.count(event, Result.TAKEN, batch.readable().size() - unknown - failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CompletableFuture<>();
        }
        CompletableFuture<?>[] deadLetters =
                rejected.stream().map(EventConsumers::deadLetter).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(deadLetters).thenCompose(sent -> records.ack());
    }

    /** The batch as a whole and, where the service fails on it, event by event to find the one that it fails on. */
    private <T extends AboutRequest> int settle(
            EventType type, EventBatch<T> batch, ToIntFunction<EventBatch<T>> work, List<Rejected> rejected)
            throws InterruptedException {
        try {
            return patience.untilStored(type, batch, work);
        } catch (RuntimeException e) {
            if (batch.readable().size() == 1) {
                rejected.add(new Rejected(batch.readable().getFirst().message(), e));
                return 0;
            }
        }
        int unknown = 0;
        for (Readable<T> one : batch.readable()) {
            unknown += settle(type, EventBatch.of(one), work, rejected);
        }
        return unknown;
    }

    private static CompletableFuture<Void> deadLetter(Rejected bad) {
        LOG.warnf(
                "event to the dead letters: %s: %s",
                Intake.place(bad.message()), bad.reason().getMessage());
        return bad.message().nack(bad.reason()).toCompletableFuture();
    }
}
