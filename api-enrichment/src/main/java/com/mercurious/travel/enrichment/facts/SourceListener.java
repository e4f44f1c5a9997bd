package com.mercurious.travel.enrichment.facts;

import com.mercurious.travel.events.Enrichment.Source;

/** Hears of the sources as they end, in that order and by the thread that asked for the facts. */
@FunctionalInterface
public interface SourceListener {
    SourceListener NONE = end -> {};

    void ended(SourceEnd end);

    /**
     * @param done sources that have ended, this one included
     * @param total sources asked
     * @param trouble why it did not answer; null where it did
     */
    record SourceEnd(String name, Source.Status status, long nanos, int done, int total, Throwable trouble) {}
}
