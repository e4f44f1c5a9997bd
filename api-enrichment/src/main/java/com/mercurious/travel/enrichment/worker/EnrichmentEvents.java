package com.mercurious.travel.enrichment.worker;

import com.mercurious.travel.events.EnrichmentCompleted;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.messaging.EventPublisher;
import io.opentelemetry.context.Context;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/** What goes out: progress that may be lost, completions that may not. */
@ApplicationScoped
public class EnrichmentEvents {
    private static final Logger LOG = Logger.getLogger(EnrichmentEvents.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration SEND_LIMIT = Duration.ofSeconds(30);

    private final BiFunction<TravelEvent, Context, Uni<Void>> publisher;
    private final Duration progressInterval;
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Inject
    EnrichmentEvents(EventPublisher publisher, EnrichmentConfig config) {
        this(publisher::publish, config.progressInterval());
    }

    /** @param publisher completes when Kafka has the event, fails where it does not take it in time */
    EnrichmentEvents(BiFunction<TravelEvent, Context, Uni<Void>> publisher, Duration progressInterval) {
        this.publisher = publisher;
        this.progressInterval = progressInterval;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /** Tells the progress of one job, without waiting for Kafka; what it does not take is counted and forgotten. */
    ProgressTeller progressOf(EnrichmentJob job) {
        return new ProgressTeller(
                job.requestId(), job.attempt(), progressInterval.toNanos(), System::nanoTime, progress -> publisher
                        .apply(progress, job.trace())
                        .subscribe()
                        .with(
                                done -> {},
                                failure -> LOG.debugf(
                                        failure, "Progress not published: travelRequestId=%s", job.requestId())));
    }

    /**
     * Publishes until Kafka has it, with growing pauses.
     *
     * @throws UnpublishableEventException where Kafka never will
     * @throws InterruptedException where the service stops first
     */
    void complete(EnrichmentCompleted completed, Context trace) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        boolean troubled = false;
        while (!published(completed, trace, troubled)) {
            troubled = true;
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("the service stops");
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        if (troubled) {
            LOG.infof("Completion published after all: %s", keys(completed));
        }
    }

    private boolean published(EnrichmentCompleted completed, Context trace, boolean troubled) {
        try {
            publisher.apply(completed, trace).await().atMost(SEND_LIMIT);
            return true;
        } catch (RuntimeException e) {
            requireWorthAnotherTry(e);
            if (!troubled) {
                LOG.warnf(
                        "Completion not published, tried again until Kafka takes it (is the broker up?): %s reason=%s",
                        keys(completed), e.getMessage());
            }
            return false;
        }
    }

    private static void requireWorthAnotherTry(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException || cause instanceof IllegalArgumentException) {
                throw new UnpublishableEventException(failure);
            }
        }
    }

    private static String keys(TravelEvent event) {
        return "travelRequestId=%s eventId=%s topic=%s"
                .formatted(event.requestId(), event.eventId(), event.eventType().topic());
    }
}
