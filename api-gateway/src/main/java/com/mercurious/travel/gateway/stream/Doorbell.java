package com.mercurious.travel.gateway.stream;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.pubsub.ReactivePubSubCommands;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Wakes those in this process who wait for news of a travel request. Every replica has one subscription to the channel on
 * which the requests with news are named; a ring that is missed costs a watcher no more than its safety poll.
 */
@ApplicationScoped
public class Doorbell {
    static final String CHANNEL = "travel:doorbell";
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final ConcurrentHashMap<String, Set<Ring>> listeners = new ConcurrentHashMap<>();
    private final ReactivePubSubCommands<String> pubsub;
    private final AtomicReference<Cancellable> subscription = new AtomicReference<>();
    private volatile boolean closed;

    Doorbell(ReactiveRedisDataSource redis) {
        this.pubsub = redis.pubsub(String.class);
    }

    void start(@Observes StartupEvent event) {
        subscribe();
    }

    void stop(@Observes ShutdownEvent event) {
        close();
        Cancellable current = subscription.getAndSet(null);
        if (current != null) {
            current.cancel();
        }
    }

    /** Listens for news of a request until closed. Listen first, then look: nothing is missed in between. */
    public Ring listen(String requestId) {
        Ring ring = new Ring(requestId);
        listeners.compute(requestId, (id, rings) -> {
            Set<Ring> all = rings == null ? ConcurrentHashMap.newKeySet() : rings;
            all.add(ring);
            return all;
        });
        return ring;
    }

    /** Rings in this process. */
    public void ring(Collection<String> requestIds) {
        for (String id : requestIds) {
            Set<Ring> rings = listeners.get(id);
            if (rings != null) {
                rings.forEach(Ring::wake);
            }
        }
    }

    /** Wakes everyone for good: the process is about to end. */
    public void close() {
        closed = true;
        listeners.values().forEach(rings -> rings.forEach(Ring::wake));
    }

    public boolean isClosed() {
        return closed;
    }

    private void subscribe() {
        if (closed) {
            return;
        }
        subscription.set(pubsub.subscribe(CHANNEL)
                .onItem()
                .invoke(ids -> ring(List.of(ids.split(" "))))
                .onCompletion()
                .fail()
                .onFailure(e -> !closed)
                .retry()
                .withBackOff(RETRY, RETRY)
                .indefinitely()
                .subscribe()
                .with(ids -> {}, e -> {}));
    }

    /** One listener. */
    public final class Ring implements AutoCloseable {
        private final String requestId;
        private final Semaphore news = new Semaphore(0);

        private Ring(String requestId) {
            this.requestId = requestId;
        }

        /** Waits until there is news, or for {@code atMost}; returns at once where there was some since the last time. */
        public void await(Duration atMost) throws InterruptedException {
            if (news.tryAcquire(Math.max(0, atMost.toMillis()), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        }

        /** Ends the wait of {@link #await}. */
        void wake() {
            news.release();
        }

        @Override
        public void close() {
            listeners.computeIfPresent(requestId, (id, rings) -> {
                rings.remove(this);
                return rings.isEmpty() ? null : rings;
            });
        }
    }
}
