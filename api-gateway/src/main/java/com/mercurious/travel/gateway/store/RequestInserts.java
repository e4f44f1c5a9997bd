package com.mercurious.travel.gateway.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stores new travel requests by group commit: what comes in while an insert is under way goes with the next one. A
 * request alone does not wait; under load the store is asked once for many.
 */
@ApplicationScoped
public class RequestInserts {
    /** MongoDB's code of a duplicate key. */
    private static final int DUPLICATE_KEY = 11000;

    private final RequestStore store;
    private final InsertConfig config;
    private final BlockingQueue<Waiting> queue;
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean stopped;

    RequestInserts(RequestStore store, InsertConfig config, MeterRegistry metrics) {
        this.store = store;
        this.config = config;
        this.queue = metrics.gaugeCollectionSize(
                "travel.requests.inserting", List.of(), new ArrayBlockingQueue<>(config.insertQueue()));
    }

    void start(@Observes StartupEvent event) {
        for (int i = 0; i < config.insertWriters(); i++) {
            writers.add(
                    Thread.ofPlatform().name("request-inserts-" + i).daemon().start(this::write));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        writers.forEach(Thread::interrupt);
    }

    /**
     * Stores {@code request} and waits until it is stored.
     *
     * @return false where there is one of that id, or of that idempotency key, already
     * @throws StoreUnavailableException where it was not stored, or not within the set time
     */
    public boolean insert(NewRequest request) {
        Waiting waiting = new Waiting(request, new CompletableFuture<>(), new AtomicBoolean());
        if (stopped || !queue.offer(waiting)) {
            throw new StoreUnavailableException("too many requests wait to be stored", null);
        }
        try {
            return waiting.stored.get(config.insertTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            waiting.taken.set(true);
            throw new StoreUnavailableException("the store did not answer in time", e);
        } catch (ExecutionException e) {
            throw new StoreUnavailableException(
                    "the store refused: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("the service is stopping", e);
        }
    }

    private void write() {
        List<Waiting> drained = new ArrayList<>(config.insertBatch());
        while (!stopped || !queue.isEmpty()) {
            try {
                drained.add(queue.take());
                queue.drainTo(drained, config.insertBatch() - 1);
                insertAll(drained.stream()
                        .filter(w -> w.taken.compareAndSet(false, true))
                        .toList());
            } catch (InterruptedException e) {
                if (!stopped) {
                    throw new IllegalStateException("only a stop interrupts the writers", e);
                }
            } finally {
                drained.clear();
            }
        }
    }

    private void insertAll(List<Waiting> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            store.insert(batch.stream().map(Waiting::request).toList());
        } catch (MongoBulkWriteException e) {
            answerFailed(batch, e);
        } catch (RuntimeException e) {
            batch.forEach(w -> w.stored.completeExceptionally(e));
        }
        batch.forEach(w -> w.stored.complete(true));
    }

    private static void answerFailed(List<Waiting> batch, MongoBulkWriteException e) {
        for (BulkWriteError error : e.getWriteErrors()) {
            CompletableFuture<Boolean> stored = batch.get(error.getIndex()).stored;
            if (error.getCode() == DUPLICATE_KEY) {
                stored.complete(false);
            } else {
                stored.completeExceptionally(e);
            }
        }
        if (e.getWriteConcernError() != null) {
            batch.forEach(w -> w.stored.completeExceptionally(e));
        }
    }

    /** @param taken set by whoever decides: the writer that inserts it, or the caller that gave up */
    private record Waiting(NewRequest request, CompletableFuture<Boolean> stored, AtomicBoolean taken) {}
}
