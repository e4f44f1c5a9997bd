package com.mercurious.travel.generation.worker;

import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.messaging.EventPublisher;
import io.opentelemetry.context.Context;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Publishes completions and does not give up: a completion that Kafka does not take is tried again until it does. */
@ApplicationScoped
public class CompletionPublisher {
    private static final Logger LOG = Logger.getLogger(CompletionPublisher.class);
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventPublisher publisher;
    private final CountDownLatch ending = new CountDownLatch(1);

    CompletionPublisher(EventPublisher publisher) {
        this.publisher = publisher;
    }

    void stop(@Observes ShutdownEvent event) {
        ending.countDown();
    }

    /**
     * Returns when Kafka has the completion.
     *
     * @return false where the process ends first; the request is then delivered again to another
     */
    public boolean publish(GenerationCompleted completed, Context trace) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                publisher.publish(completed, trace).await().atMost(LIMIT);
                return true;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "completion not published, trying again in %s ms travelRequestId=%s reason=%s",
                        pause.toMillis(), completed.requestId(), e.getMessage());
            }
            if (ending.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }
}
