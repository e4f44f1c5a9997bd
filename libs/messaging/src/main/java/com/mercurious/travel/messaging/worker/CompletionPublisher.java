package com.mercurious.travel.messaging.worker;

import com.mercurious.travel.events.TravelEvent;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Publishes completions, which may not be lost: again and again while Kafka is away, for a while where it forbids, and not
 * again where it never takes one.
 */
public final class CompletionPublisher {
    private static final Logger LOG = Logger.getLogger(CompletionPublisher.class);
    /** Above the time in which the connector itself gives a record up. */
    private static final Duration SEND_LIMIT = Duration.ofSeconds(30);
    /** An ACL that is being mended is waited for so long. */
    static final Duration FORBIDDEN_LIMIT = Duration.ofSeconds(30);

    private final BiFunction<TravelEvent, Context, Uni<Void>> publisher;
    private final Supplier<Backoff> pauses;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * @param publisher completes when Kafka has the event, fails where it does not take it in time
     * @param pauses between the attempts at one event
     */
    public CompletionPublisher(
            BiFunction<TravelEvent, Context, Uni<Void>> publisher, Supplier<Backoff> pauses, Clock clock) {
        this.publisher = publisher;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** No attempt is made again from now on. */
    public void stop() {
        stopping.countDown();
    }

    /**
     * Returns when Kafka has {@code completed} or, where it refuses that for good, what {@code failed} makes of it.
     *
     * @return what Kafka has
     * @throws RefusedEventException where it takes neither
     * @throws InterruptedException where the service stops first
     */
    public <T extends TravelEvent> T publish(T completed, Function<RefusedEventException, T> failed, Context trace)
            throws InterruptedException {
        try {
            publish(completed, trace);
            return completed;
        } catch (RefusedEventException e) {
            LOG.errorf("Completion refused, published as failed: %s reason=%s", keys(completed), e.getMessage());
            T instead = failed.apply(e);
            publish(instead, trace);
            return instead;
        }
    }

    private void publish(TravelEvent event, Context trace) throws InterruptedException {
        Backoff pause = pauses.get();
        Instant patience = clock.instant().plus(FORBIDDEN_LIMIT);
        boolean troubled = false;
        while (!published(event, trace, patience, troubled)) {
            troubled = true;
            if (stopping.await(pause.next().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("the service stops");
            }
        }
        if (troubled) {
            LOG.infof("Completion published after all: %s", keys(event));
        }
    }

    private boolean published(TravelEvent event, Context trace, Instant patience, boolean troubled) {
        try {
            publisher.apply(event, trace).await().atMost(SEND_LIMIT);
            return true;
        } catch (RuntimeException e) {
            Refusal refusal = Refusal.of(e);
            boolean outOfPatience =
                    refusal == Refusal.FORBIDDEN && !clock.instant().isBefore(patience);
            if (refusal == Refusal.NEVER || outOfPatience) {
                throw new RefusedEventException(event, e);
            }
            if (!troubled) {
                LOG.warnf(
                        "Completion not published, tried again until Kafka takes it (is the broker up?): %s reason=%s",
                        keys(event), e.getMessage());
            }
            return false;
        }
    }

    private static String keys(TravelEvent event) {
        return "travelRequestId=%s eventId=%s topic=%s"
                .formatted(event.requestId(), event.eventId(), event.eventType().topic());
    }
}
