package com.mercurious.travel.enrichment.facts;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Adds a time limit to a source. The source works on threads of {@code threads}; one that is late is interrupted, and as
 * long as it does not end it keeps its place among the runs that may be under way, so that a source that hangs can't
 * take all threads.
 */
public final class TimeLimitedFactSource implements FactSource {
    private final FactSource source;
    private final Duration limit;
    private final ExecutorService threads;
    private final Semaphore places;

    /**
     * @param threads platform threads: a source that computes for ever must not hold the carriers of virtual ones
     * @param mostAtOnce runs of this source that may be under way, those that hang included
     */
    public TimeLimitedFactSource(FactSource source, Duration limit, ExecutorService threads, int mostAtOnce) {
        this.source = source;
        this.limit = limit;
        this.threads = threads;
        this.places = new Semaphore(mostAtOnce);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public String origin() {
        return source.origin();
    }

    @Override
    public Double confidence() {
        return source.confidence();
    }

    /**
     * @throws SourceTimedOutException where the source did not answer in time
     * @throws FactsUnavailableException where too many earlier runs have not ended, or the source says so
     */
    @Override
    public Facts gather(EnrichmentContext context) {
        if (!places.tryAcquire()) {
            throw new FactsUnavailableException("too many earlier look-ups have not ended");
        }
        AtomicBoolean decided = new AtomicBoolean();
        Future<Facts> run = submit(context, decided);
        try {
            return run.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            abandon(run, decided);
            throw new SourceTimedOutException(limit);
        } catch (InterruptedException e) {
            abandon(run, decided);
            Thread.currentThread().interrupt();
            throw new FactsUnavailableException("the look-up was interrupted");
        } catch (ExecutionException e) {
            throw rethrow(e.getCause());
        }
    }

    private Future<Facts> submit(EnrichmentContext context, AtomicBoolean decided) {
        try {
            return threads.submit(() -> {
                if (!decided.compareAndSet(false, true)) {
                    return Facts.NONE;
                }
                try {
                    return source.gather(context);
                } finally {
                    places.release();
                }
            });
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private void abandon(Future<Facts> run, AtomicBoolean decided) {
        if (decided.compareAndSet(false, true)) {
            places.release();
        }
        run.cancel(true);
    }

    private static RuntimeException rethrow(Throwable cause) {
        if (cause instanceof RuntimeException e) {
            return e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return new IllegalStateException(cause);
    }
}
