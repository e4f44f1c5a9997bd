package com.mercurious.travel.tools.bench.pipeline;

/** Hears of each accepted request. */
@FunctionalInterface
interface AcceptedListener {
    /**
     * @param id the travel request's
     * @param due {@link System#nanoTime()} when the request was due to be sent
     */
    void accepted(String id, long due);
}
