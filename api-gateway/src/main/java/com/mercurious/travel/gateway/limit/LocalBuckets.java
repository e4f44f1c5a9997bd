package com.mercurious.travel.gateway.limit;

import com.mercurious.travel.gateway.recent.RecentByWeight;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Buckets of this process alone, for the time in which the shared ones are away. Of more than a set number, those that nobody
 * took from for longest are forgotten, which is to say full.
 */
final class LocalBuckets {
    private final RecentByWeight<Double> fullAt;
    private final LongSupplier nanos;

    /** @param nanos a clock that only goes on, in nanoseconds */
    LocalBuckets(int most, LongSupplier nanos) {
        this.fullAt = new RecentByWeight<>(most, bucket -> 1);
        this.nanos = nanos;
    }

    /** Takes a call out of the bucket of that name. */
    synchronized Standing take(String name, Quota quota) {
        double now = nanos.getAsLong() / (double) Duration.ofMillis(1).toNanos();
        @Nullable Double before = fullAt.get(name);
        Standing standing = Standing.after(before == null ? now : before, now, quota);
        if (standing.taken()) {
            fullAt.put(name, Math.max(before == null ? now : before, now) + quota.perCall());
        }
        return standing;
    }
}
