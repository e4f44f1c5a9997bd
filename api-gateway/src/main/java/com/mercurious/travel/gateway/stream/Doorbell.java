package com.mercurious.travel.gateway.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes those in this process who wait for news of a travel request. A ring that is missed costs a watcher no more than its
 * safety poll.
 */
@ApplicationScoped
public class Doorbell {
    private final ConcurrentHashMap<String, Set<Ring>> listeners = new ConcurrentHashMap<>();
    private final String name = UUID.randomUUID().toString();
    private volatile boolean closed;

    /** Tells this process's bell from the other replicas'. */
    String name() {
        return name;
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

        /** How often it was rung for since the last wait. */
        int rung() {
            return news.availablePermits();
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
