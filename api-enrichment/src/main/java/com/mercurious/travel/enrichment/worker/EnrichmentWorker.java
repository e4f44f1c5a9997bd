package com.mercurious.travel.enrichment.worker;

import com.mercurious.travel.events.EnrichmentRequest;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.RequestCancelled;
import com.mercurious.travel.messaging.worker.Cancellations;
import com.mercurious.travel.messaging.worker.EventsIn.Result;
import com.mercurious.travel.messaging.worker.Intake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Takes itineraries from Kafka, several at once. A record is acknowledged when its completion is with Kafka; one that no one
 * can read goes to the dead letters. A redelivery publishes events with the same ids again.
 */
@ApplicationScoped
public class EnrichmentWorker {
    private final Intake intake;
    private final EnrichmentRunner runner;
    private final Cancellations cancellations;

    EnrichmentWorker(Intake intake, EnrichmentRunner runner, Cancellations cancellations) {
        this.intake = intake;
        this.runner = runner;
        this.cancellations = cancellations;
    }

    /** Planned itineraries; a planning that failed is passed over. */
    @Incoming("itineraries")
    @Blocking(value = "enrichment", ordered = false)
    public CompletionStage<Void> itinerary(Message<byte[]> message) {
        return intake.take(message, GenerationCompleted.class, event -> {
            if (event.data().outcome() == Outcome.FAILED) {
                return Result.PASSED_OVER;
            }
            runner.run(EnrichmentJob.of(event.data(), event.trace()));
            return Result.TAKEN;
        });
    }

    /** Itineraries of completed proposals whose facts are asked for again. */
    @Incoming("refreshes")
    @Blocking(value = "enrichment", ordered = false)
    public CompletionStage<Void> refresh(Message<byte[]> message) {
        return intake.take(message, EnrichmentRequest.class, event -> {
            runner.run(EnrichmentJob.of(event.data(), event.trace()));
            return Result.TAKEN;
        });
    }

    /** Every process hears of every cancellation. */
    @Incoming("cancels")
    public CompletionStage<Void> cancel(Message<byte[]> message) {
        return intake.take(message, RequestCancelled.class, event -> {
            cancellations.add(event.data().requestId());
            return Result.TAKEN;
        });
    }
}
