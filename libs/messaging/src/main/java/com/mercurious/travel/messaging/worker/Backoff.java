package com.mercurious.travel.messaging.worker;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between attempts, each twice as long as the one before up to a longest. Of each pause a random half is left out at
 * most, so that those who failed together don't come back together. Used by one thread.
 */
public final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration whole;

    /** Randomness is the process's own. */
    public Backoff(Duration first, Duration longest) {
        this(first, longest, RandomGenerator.getDefault());
    }

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.whole = first;
    }

    /** The next pause: between the half and the whole of what it is by doubling. */
    public Duration next() {
        long nanos = whole.toNanos();
        Duration doubled = whole.multipliedBy(2);
        whole = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofNanos(nanos - random.nextLong(nanos / 2 + 1));
    }

    /** What was tried succeeded: the next pause is the first again. */
    public void reset() {
        whole = first;
    }
}
