package com.mercurious.travel.enrichment.worker;

import com.mercurious.travel.enrichment.facts.Enricher;
import com.mercurious.travel.enrichment.facts.FactsUnavailableException;
import com.mercurious.travel.enrichment.facts.SourceListener.SourceEnd;
import com.mercurious.travel.enrichment.facts.SourceTimedOutException;
import com.mercurious.travel.events.Enrichment.Source;
import com.mercurious.travel.events.EnrichmentCompleted;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.messaging.worker.Cancellations;
import com.mercurious.travel.messaging.worker.CompletionPublisher;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Carries out one job: progress while it goes on, and one completion whatever comes of it. */
@ApplicationScoped
public class EnrichmentRunner {
    private static final Logger LOG = Logger.getLogger(EnrichmentRunner.class);

    private final Enricher enricher;
    private final Cancellations cancellations;
    private final ProgressEvents progressEvents;
    private final CompletionPublisher completions;
    private final EnrichmentMetrics metrics;

    EnrichmentRunner(
            Enricher enricher,
            Cancellations cancellations,
            ProgressEvents progressEvents,
            CompletionPublisher completions,
            EnrichmentMetrics metrics) {
        this.enricher = enricher;
        this.cancellations = cancellations;
        this.progressEvents = progressEvents;
        this.completions = completions;
        this.metrics = metrics;
    }

    /**
     * Returns when Kafka has the completion.
     *
     * @throws InterruptedException where the service stops before that: the job is to be done again
     */
    void run(EnrichmentJob job) throws InterruptedException {
        Timer.Sample begun = metrics.begin();
        String outcome = "stopped";
        try {
            EnrichmentCompleted completed = completions.publish(
                    complete(job), refused -> internalError(job, "the facts could not be sent", refused), job.trace());
            outcome = completed.outcome().name().toLowerCase(Locale.ROOT);
        } finally {
            metrics.end(begun, outcome);
        }
    }

    private EnrichmentCompleted complete(EnrichmentJob job) throws InterruptedException {
        if (cancellations.contains(job.requestId())) {
            return cancelled(job);
        }
        ProgressTeller progress = progressEvents.of(job);
        try {
            var enrichment = enricher.enrich(job.context(), end -> {
                metrics.sourceEnded(end);
                logTrouble(job, end);
                progress.ended(end);
            });
            return cancellations.contains(job.requestId())
                    ? cancelled(job)
                    : new EnrichmentCompleted(job.requestId(), job.attempt(), Outcome.SUCCEEDED, enrichment, null);
        } catch (RuntimeException e) {
            return internalError(job, "the facts could not be put together", e);
        }
    }

    private static void logTrouble(EnrichmentJob job, SourceEnd end) {
        if (end.status() == Source.Status.ANSWERED) {
            return;
        }
        boolean expected =
                end.trouble() instanceof FactsUnavailableException || end.trouble() instanceof SourceTimedOutException;
        LOG.warnf(
                expected ? null : end.trouble(),
                "Facts left out, the proposal goes on: source=%s status=%s reason=%s travelRequestId=%s",
                end.name(),
                end.status(),
                end.trouble().getMessage(),
                job.requestId());
    }

    private static EnrichmentCompleted internalError(EnrichmentJob job, String message, RuntimeException cause) {
        LOG.errorf(
                cause,
                "Enrichment failed, %s; a defect to report: travelRequestId=%s attempt=%s",
                message,
                job.requestId(),
                job.attempt());
        return failed(job, Failure.INTERNAL_ERROR, message);
    }

    private static EnrichmentCompleted cancelled(EnrichmentJob job) {
        return failed(job, Failure.CANCELLED, "the travel request was cancelled");
    }

    private static EnrichmentCompleted failed(EnrichmentJob job, String code, String message) {
        return new EnrichmentCompleted(
                job.requestId(), job.attempt(), Outcome.FAILED, null, new Failure(code, message, List.of()));
    }
}
