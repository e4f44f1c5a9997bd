package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.gateway.outbox.OutboxRelay;
import com.mercurious.travel.gateway.request.RequestDocument;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.gateway.store.RequestStore.Transition;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    private final RequestStore store;
    private final OutboxRelay relay;
    private final Effects effects;
    private final PipelineConfig config;
    private Thread thread;
    private volatile boolean stopped;
    private volatile double leftOver;
    private Duration searched = Duration.ZERO;

    OverdueSweep(RequestStore store, OutboxRelay relay, Effects effects, PipelineConfig config, MeterRegistry metrics) {
        this.store = store;
        this.relay = relay;
        this.effects = effects;
        this.config = config;
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
        long least = Math.max(config.sweepEvery().toMillis(), searched.toMillis() * SHARE);
        long jitter = ThreadLocalRandom.current().nextLong(Math.max(1, least / 5));
        try {
            Thread.sleep(least + jitter);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** Page after page, as long as each is dealt with. */
    private void sweep() {
        int found = 0;
        List<RequestDocument> page;
        boolean dealtWith;
        do {
            Instant now = Instant.now();
            long begin = System.nanoTime();
            page = store.overdue(now.minus(config.leftOverAfter()), now, config.sweepPage());
            searched = searched.plusNanos(System.nanoTime() - begin);
            found += (int) page.stream().filter(d -> !d.outbox().isEmpty()).count();
            expire(page, now);
            dealtWith = page.isEmpty() || relay.publish(page);
        } while (!stopped && dealtWith && page.size() == config.sweepPage());
        leftOver = found;
        if (found > 0) {
            LOG.infof("%s requests had events left over; %s", found, dealtWith ? "published" : "Kafka is away");
        }
    }

    private void expire(List<RequestDocument> page, Instant now) {
        List<Transition> expired = new ArrayList<>();
        for (RequestDocument document : page) {
            StateMachine.expire(document, now).ifPresent(change -> {
                Transition transition = Transition.of(document, change);
                if (store.store(transition)) {
                    expired.add(transition);
                }
            });
        }
        effects.follow(expired, new LinkedHashMap<>());
    }
}
