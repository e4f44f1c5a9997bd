package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.gateway.pipeline.FollowUp.Told;
import com.mercurious.travel.messaging.BulkPublisher;
import com.mercurious.travel.messaging.OutgoingEvent;
import com.mercurious.travel.messaging.Sending;
import com.mercurious.travel.messaging.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Publishes the progress of the whole. Progress that Kafka does not take is lost: the next one says more. */
@ApplicationScoped
public class ProgressPublisher {
    private static final Logger LOG = Logger.getLogger(ProgressPublisher.class);

    private final BulkPublisher publisher;
    private final PipelineConfig config;

    ProgressPublisher(BulkPublisher publisher, PipelineConfig config) {
        this.publisher = publisher;
        this.config = config;
    }

    /** Publishes in order and waits until Kafka has it all, or has refused it. */
    void publish(List<Told> progress) {
        if (progress.isEmpty()) {
            return;
        }
        Sending sending = publisher.send(progress.stream()
                .map(told -> OutgoingEvent.of(told.progress(), Traces.traceParentOf(told.trace())))
                .toList());
        try {
            sending.await(config.acknowledgement());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long lost = IntStream.range(0, progress.size())
                .filter(i -> sending.failure(i) != null)
                .count();
        if (lost > 0) {
            LOG.warnf("Kafka did not take %d of %d progress events; they are not sent again", lost, progress.size());
        }
    }
}
