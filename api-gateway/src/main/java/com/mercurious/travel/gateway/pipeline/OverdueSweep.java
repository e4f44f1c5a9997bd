package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.gateway.outbox.OutboxRelay;
import com.mercurious.travel.gateway.request.Decision;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.store.RequestStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Takes care of what nobody takes care of, at the start and from time to time, on every replica: events that a crash left
 * in an outbox are published, and requests whose time is over are ended. Two replicas that do the same do no harm: events
 * have the same ids, and changes are guarded.
 */
@ApplicationScoped
public class OverdueSweep {
    private static final Logger LOG = Logger.getLogger(OverdueSweep.class);

    /** A search takes no more than one in so many seconds, even in a store that has to look at every document. */
    private static final int SHARE = 20;

    /** So many times the usual pause are never exceeded, however slow one search was. */
    private static final int LONGEST = 10;

    private final RequestStore store;
    private final OutboxRelay relay;
    private final Transitions transitions;
    private final PipelineConfig config;
    private final Clock clock;
    private Thread thread;
    private volatile boolean stopped;
    private volatile double leftOver;
    private Duration searched = Duration.ZERO;

    OverdueSweep(
            RequestStore store,
            OutboxRelay relay,
            Transitions transitions,
            PipelineConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.store = store;
        this.relay = relay;
        this.transitions = transitions;
        this.config = config;
        this.clock = clock;
        Gauge.builder("travel.outbox.left.over", () -> leftOver)
                .description("documents with overdue events that the last sweep found")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("overdue-sweep").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        thread.interrupt();
    }

    private void run() {
        boolean troubled = false;
        while (!stopped) {
            searched = Duration.ZERO;
            try {
                sweep();
                troubled = false;
            } catch (InterruptedException e) {
                stopped = true;
            } catch (RuntimeException e) {
                if (!troubled && !stopped) {
                    LOG.errorf("the search for overdue requests failed and is tried again: %s", e.getMessage());
                }
                troubled = true;
            }
            pause();
        }
    }

    private void pause() {
        long usual = config.sweepEvery().toMillis();
        long least = Math.min(Math.max(usual, searched.toMillis() * SHARE), usual * LONGEST);
        long jitter = ThreadLocalRandom.current().nextLong(Math.max(1, least / 5));
        try {
            Thread.sleep(least + jitter);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** Page after page, as long as each is dealt with. */
    private void sweep() throws InterruptedException {
        int found = 0;
        List<TrackedRequest> page;
        boolean dealtWith;
        do {
            Instant now = clock.instant();
            long begin = System.nanoTime();
            page = store.overdue(now.minus(config.leftOverAfter()), now, config.sweepPage());
            searched = searched.plusNanos(System.nanoTime() - begin);
            found += (int) page.stream().filter(r -> !r.outbox().isEmpty()).count();
            expire(page, now);
            dealtWith = page.isEmpty() || relay.publish(page);
        } while (!stopped && dealtWith && page.size() == config.sweepPage());
        leftOver = found;
        if (found > 0) {
            LOG.infof("%s requests had events left over; %s", found, dealtWith ? "published" : "Kafka is away");
        }
    }

    private void expire(List<TrackedRequest> page, Instant now) {
        Map<String, List<Decision>> decisions = new LinkedHashMap<>();
        page.stream()
                .filter(request -> StateMachine.expire(request, now).isPresent())
                .forEach(late -> decisions.put(late.id(), List.of(before -> StateMachine.expire(before, now))));
        try (ChangeBatch changes = transitions.open()) {
            changes.apply(decisions, store::states);
        }
    }
}
