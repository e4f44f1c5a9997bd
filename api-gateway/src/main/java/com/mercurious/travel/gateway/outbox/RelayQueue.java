package com.mercurious.travel.gateway.outbox;

import com.mercurious.travel.gateway.request.RequestDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Documents that wait for the relay, in order, bounded by the memory that they take. */
final class RelayQueue {
    private final long limitBytes;
    private final Deque<RequestDocument> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private long bytes;
    private boolean closed;

    RelayQueue(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /** @return false where there is no room: the store has the document, the sweep will find it */
    boolean offer(RequestDocument document) {
        lock.lock();
        try {
            if (bytes + document.weight() > limitBytes) {
                return false;
            }
            waiting.addLast(document);
            bytes += document.weight();
            notEmpty.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for at least one and takes up to {@code limit}; takes none where none came within {@code patience}. */
    List<RequestDocument> take(int limit, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (waiting.isEmpty() && !closed && left > 0) {
                left = notEmpty.awaitNanos(left);
            }
            List<RequestDocument> taken = new ArrayList<>(Math.min(limit, waiting.size()));
            while (!waiting.isEmpty() && taken.size() < limit) {
                RequestDocument document = waiting.removeFirst();
                bytes -= document.weight();
                taken.add(document);
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

    /** When the first event of the document that waits longest came into its outbox. */
    Optional<Instant> oldest() {
        lock.lock();
        try {
            return Optional.ofNullable(waiting.peekFirst())
                    .map(d -> d.outbox().getFirst().at());
        } finally {
            lock.unlock();
        }
    }
}
