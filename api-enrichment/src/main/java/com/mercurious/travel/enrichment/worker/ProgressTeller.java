package com.mercurious.travel.enrichment.worker;

import com.mercurious.travel.enrichment.facts.SourceListener.SourceEnd;
import com.mercurious.travel.events.EnrichmentProgress;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells how far one job is, as its sources end: the first at once, further ones at most once an interval, and the last
 * never, since the completion follows. Used by one thread.
 */
final class ProgressTeller {
    private final String requestId;
    private final int attempt;
    private final long intervalNanos;
    private final LongSupplier nanoTime;
    private final Consumer<EnrichmentProgress> told;
    private int sequence;
    private long last;

    ProgressTeller(
            String requestId,
            int attempt,
            long intervalNanos,
            LongSupplier nanoTime,
            Consumer<EnrichmentProgress> told) {
        this.requestId = requestId;
        this.attempt = attempt;
        this.intervalNanos = intervalNanos;
        this.nanoTime = nanoTime;
        this.told = told;
    }

    void ended(SourceEnd end) {
        long now = nanoTime.getAsLong();
        boolean due = sequence == 0 || (now - last >= intervalNanos && end.done() < end.total());
        if (due) {
            int percent = 100 * end.done() / end.total();
            told.accept(new EnrichmentProgress(requestId, attempt, sequence, percent, end.name()));
            sequence++;
            last = now;
        }
    }
}
