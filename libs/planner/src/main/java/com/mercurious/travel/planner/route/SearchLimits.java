package com.mercurious.travel.planner.route;

import java.time.Duration;

/**
 * When a search ends, and what steers it. At least one of the two limits is set; the one that is reached first ends
 * the search. The cooling follows the iterations where they are limited, and the clock otherwise: with an iteration
 * limit the plan depends on problem, seed and iterations alone, as long as the time does not run out first.
 *
 * @param seed start of the pseudo-random sequence
 * @param iterations ruin-and-recreate steps at most; {@link #UNLIMITED} for no such limit
 * @param nanos time at most, counted from the call; {@link #UNLIMITED} for no such limit
 * @param progressNanos least time between two progress reports
 * @param threads searches at the same time, each with all of the iterations and a seed of its own that is derived from
 *     {@code seed}; the best of their plans is the answer
 */
public record SearchLimits(long seed, long iterations, long nanos, long progressNanos, int threads) {

    /** Stands for "no limit of this sort". */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private static final long DEFAULT_PROGRESS_NANOS = 200_000_000L;

    /** Limits of a search on the calling thread alone. */
    public SearchLimits(long seed, long iterations, long nanos, long progressNanos) {
        this(seed, iterations, nanos, progressNanos, 1);
    }

    /** @throws IllegalArgumentException where a limit is negative, neither is set, or there is no thread */
    public SearchLimits {
        if (threads < 1) {
            throw new IllegalArgumentException("a search needs 1 thread or more, not " + threads);
        }
        if (iterations < 0 || nanos < 0 || progressNanos < 0) {
            throw new IllegalArgumentException("limits must be 0 or more: iterations=" + iterations + ", nanos=" + nanos
                    + ", progressNanos=" + progressNanos);
        }
        if (iterations == UNLIMITED && nanos == UNLIMITED) {
            throw new IllegalArgumentException("a search needs a limit: set iterations, a time or both");
        }
    }

    /** A search of exactly {@code iterations} steps, whatever the time. */
    public static SearchLimits ofIterations(long seed, long iterations) {
        return new SearchLimits(seed, iterations, UNLIMITED, DEFAULT_PROGRESS_NANOS);
    }

    /** A search that uses the given time. */
    public static SearchLimits ofTime(long seed, Duration time) {
        return new SearchLimits(seed, UNLIMITED, time.toNanos(), DEFAULT_PROGRESS_NANOS);
    }

    /** The same limits, with the given time as an end in any case. */
    public SearchLimits withDeadline(Duration time) {
        return new SearchLimits(seed, iterations, time.toNanos(), progressNanos, threads);
    }

    /** The same limits, with progress reports at least this far apart. */
    public SearchLimits withProgressEvery(Duration interval) {
        return new SearchLimits(seed, iterations, nanos, interval.toNanos(), threads);
    }

    /** The same limits from another seed. */
    public SearchLimits withSeed(long other) {
        return new SearchLimits(other, iterations, nanos, progressNanos, threads);
    }

    /** The same limits for each of so many searches at the same time. */
    public SearchLimits withThreads(int searches) {
        return new SearchLimits(seed, iterations, nanos, progressNanos, searches);
    }
}
