package com.mercurious.travel.gateway.outbox;

import com.mercurious.travel.gateway.request.TrackedRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where stored requests with pending events are handed over to the relay: in order, and bounded by the memory that they
 * take.
 */
@ApplicationScoped
public class RelayQueue {
    private final long limitBytes;
    private final Deque<TrackedRequest> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private long bytes;
    private boolean closed;

    @Inject
    RelayQueue(OutboxConfig config) {
        this(config.queueBytes());
    }

    RelayQueue(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /**
     * Hands over a stored request, if any of its events are pending.
     *
     * @return false where there is no room, or the service stops: the store has the request, the sweep will find it
     */
    public boolean offer(TrackedRequest request) {
        if (request.outbox().isEmpty()) {
            return true;
        }
        lock.lock();
        try {
            if (closed || bytes + request.weight() > limitBytes) {
                return false;
            }
            waiting.addLast(request);
            bytes += request.weight();
            notEmpty.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for at least one and takes up to {@code limit}, as long as their events have no more than
     * about {@code batchBytes}; takes none where none came within {@code patience}.
     */
    List<TrackedRequest> take(int limit, long batchBytes, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (waiting.isEmpty() && !closed && left > 0) {
                left = notEmpty.awaitNanos(left);
            }
            List<TrackedRequest> taken = new ArrayList<>(Math.min(limit, waiting.size()));
            long size = 0;
            while (!waiting.isEmpty() && taken.size() < limit && size < batchBytes) {
                TrackedRequest request = waiting.removeFirst();
                bytes -= request.weight();
                size += request.size();
                taken.add(request);
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits any longer. */
    void close() {
        lock.lock();
        try {
            closed = true;
            notEmpty.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** When the first event of the request that waits longest came into its outbox. */
    Optional<Instant> oldest() {
        lock.lock();
        try {
            return Optional.ofNullable(waiting.peekFirst())
                    .map(r -> r.outbox().getFirst().at());
        } finally {
            lock.unlock();
        }
    }
}
