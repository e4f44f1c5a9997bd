package com.mercurious.travel.gateway.webhook;

import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.store.Callback;
import com.mercurious.travel.gateway.store.Callbacks;
import com.mercurious.travel.gateway.store.Callbacks.Stored;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sees to the deliveries that are due, on every replica: those of requests that ended here at once, all others by a search of
 * the store, be it that an attempt failed or that a process ended over it. Who makes an attempt takes it for itself first, until
 * it counts as lost; so a receiver is told once as a rule, and twice rather than never.
 */
@ApplicationScoped
public class WebhookSender {
    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    private static final int JUST_ENDED = 4096;
    private static final int PAGE = 100;

    private static final Duration LAST_LOOK = Duration.ofSeconds(2);
    private static final Duration LAST_ATTEMPTS = Duration.ofSeconds(5);

    /** Beyond what all of an attempt may take, until it counts as lost. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** A search takes no more than one in so many seconds, even in a store that has to look at every document. */
    private static final int SHARE = 20;

    private final Callbacks callbacks;
    private final Delivery delivery;
    private final Slots slots;
    private final Outcomes outcomes;
    private final WebhookConfig config;
    private final Clock clock;
    private final BlockingQueue<String> justEnded = new LinkedBlockingQueue<>(JUST_ENDED);
    private Thread thread;
    private volatile boolean stopped;
    private long searchAt = System.nanoTime();

    WebhookSender(
            Callbacks callbacks,
            Delivery delivery,
            Outcomes outcomes,
            WebhookConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.callbacks = callbacks;
        this.delivery = delivery;
        this.outcomes = outcomes;
        this.config = config;
        this.clock = clock;
        this.slots = new Slots(config.concurrency(), config.concurrencyOfACaller());
        Gauge.builder("travel.webhook.sending", slots, Slots::taken)
                .description("attempts under way")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("webhooks").start(this::run);
    }

    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        stopped = true;
    }

    /** What is under way is waited for; what is not done by then is done by another replica, or after the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(LAST_LOOK);
        slots.awaitAllFree(LAST_ATTEMPTS);
    }

    /** Tells of a request that ended, once the store knows; where there is no room, the search will find it. */
    public void offer(TrackedRequest request) {
        if (request.origin().callbackUrl() != null && request.state().hasEnded()) {
            justEnded.offer(request.id());
        }
    }

    private void run() {
        boolean troubled = false;
        while (!stopped) {
            try {
                seeTo(callbacks.of(next()));
                if (System.nanoTime() - searchAt >= 0) {
                    search();
                }
                troubled = false;
            } catch (InterruptedException e) {
                stopped = true;
            } catch (RuntimeException e) {
                if (!troubled && !stopped) {
                    LOG.errorf("due webhooks can't be looked for, and are later: %s", e.getMessage());
                }
                troubled = true;
                searchAt = System.nanoTime() + config.sweepEvery().toNanos();
            }
        }
    }

    /** Those that ended here just now; none where it is time to search. */
    private Set<String> next() throws InterruptedException {
        Set<String> ids = new LinkedHashSet<>();
        String first = justEnded.poll(Math.max(0, searchAt - System.nanoTime()), TimeUnit.NANOSECONDS);
        if (first != null) {
            ids.add(first);
            justEnded.drainTo(ids, PAGE);
        }
        return ids;
    }

    /** Page after page, as long as there are callers who may have another attempt. */
    private void search() throws InterruptedException {
        long begin = System.nanoTime();
        List<Stored> page;
        boolean any;
        do {
            page = callbacks.due(clock.instant(), slots.fullOwners(), PAGE);
            any = seeTo(page);
        } while (!stopped && any && page.size() == PAGE);
        long took = System.nanoTime() - begin;
        long pause = Math.max(config.sweepEvery().toNanos(), took * SHARE);
        searchAt = System.nanoTime() + Math.min(pause, config.sweepEvery().toNanos() * SHARE);
    }

    /** @return whether an attempt was begun for any */
    private boolean seeTo(List<Stored> found) throws InterruptedException {
        boolean any = false;
        for (Stored due : found) {
            boolean isDue =
                    due.callback().dueAt() != null && !due.callback().dueAt().isAfter(clock.instant());
            if (!stopped && isDue && slots.take(due.owner())) {
                any = true;
                Thread.ofVirtual().name("webhook-", 0).start(() -> attempt(due));
            }
        }
        return any;
    }

    private void attempt(Stored due) {
        try {
            Duration lease =
                    config.resolveTimeout().plus(config.answerTimeout()).plus(GRACE);
            var claimed = callbacks.claim(due, clock.instant().plus(lease));
            if (claimed.isPresent()) {
                Callback.Attempt attempt = delivery.attempt(claimed.get());
                outcomes.settle(claimed.get(), attempt);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf(
                    "a webhook could not be seen to, and is tried again: travelRequestId=%s: %s",
                    due.request().id(), e.getMessage());
        } finally {
            slots.free(due.owner());
        }
    }
}
