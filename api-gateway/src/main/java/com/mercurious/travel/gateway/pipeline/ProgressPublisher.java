package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.gateway.pipeline.FollowUp.Told;
import com.mercurious.travel.messaging.EventPublisher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Publishes the progress of the whole. Progress that Kafka does not take is lost: the next one says more. */
@ApplicationScoped
public class ProgressPublisher {
    private static final Logger LOG = Logger.getLogger(ProgressPublisher.class);

    private final EventPublisher publisher;
    private final PipelineConfig config;

    ProgressPublisher(EventPublisher publisher, PipelineConfig config) {
        this.publisher = publisher;
        this.config = config;
    }

    /** Publishes in order and waits until Kafka has it all, or has refused it. */
    void publish(List<Told> progress) {
        if (progress.isEmpty()) {
            return;
        }
        List<Uni<Integer>> sends = progress.stream()
                .map(p -> publisher
                        .publish(p.progress(), p.trace())
                        .replaceWith(0)
                        .onFailure()
                        .recoverWithItem(1))
                .toList();
        int lost = Uni.join()
                .all(sends)
                .andFailFast()
                .map(results -> results.stream().mapToInt(Integer::intValue).sum())
                .ifNoItem()
                .after(config.acknowledgement())
                .recoverWithItem(progress.size())
                .await()
                .indefinitely();
        if (lost > 0) {
            LOG.warnf("Kafka did not take %s of %s progress events; they are not sent again", lost, progress.size());
        }
    }
}
