package com.mercurious.travel.gateway.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Buckets of this process alone, for the time in which the shared ones are away; it never has more than a set number. */
final class LocalBuckets {
    private final Map<String, Double> fullAt;
    private final LongSupplier nanos;

    /** @param nanos a clock that only goes on, in nanoseconds */
    LocalBuckets(int most, LongSupplier nanos) {
        this.nanos = nanos;
        this.fullAt = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
                return size() > most;
            }
        };
    }

    /** Takes a call out of the bucket of that name. */
    synchronized Standing take(String name, Quota quota) {
        double now = nanos.getAsLong() / (double) Duration.ofMillis(1).toNanos();
        double before = fullAt.getOrDefault(name, now);
        Standing standing = Standing.after(before, now, quota);
        if (standing.taken()) {
            fullAt.put(name, Math.max(before, now) + quota.perCall());
        }
        return standing;
    }

    /** How many there are. */
    synchronized int size() {
        return fullAt.size();
    }
}
