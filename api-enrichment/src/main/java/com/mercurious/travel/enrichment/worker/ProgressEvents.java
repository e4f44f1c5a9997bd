package com.mercurious.travel.enrichment.worker;

import com.mercurious.travel.messaging.EventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Progress goes out without anybody waiting for it, and may be lost. */
@ApplicationScoped
public class ProgressEvents {
    private static final Logger LOG = Logger.getLogger(ProgressEvents.class);

    private final EventPublisher publisher;
    private final Duration interval;

    ProgressEvents(EventPublisher publisher, EnrichmentConfig config) {
        this.publisher = publisher;
        this.interval = config.progressInterval();
    }

    /** Tells the progress of one job; what Kafka does not take is counted and forgotten. */
    ProgressTeller of(EnrichmentJob job) {
        return new ProgressTeller(
                job.requestId(), job.attempt(), interval.toNanos(), System::nanoTime, progress -> publisher
                        .publish(progress, job.trace())
                        .subscribe()
                        .with(
                                done -> {},
                                failure -> LOG.debugf(
                                        failure, "Progress not published: travelRequestId=%s", job.requestId())));
    }
}
