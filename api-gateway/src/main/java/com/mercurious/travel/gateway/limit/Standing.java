package com.mercurious.travel.gateway.limit;

import java.time.Duration;

/**
 * How a caller stands after a call.
 *
 * @param taken whether the call may be answered
 * @param left calls that may come at once after it
 * @param full when the bucket is full again
 * @param retryIn after which a call may come; zero where it was taken
 */
record Standing(boolean taken, int left, Duration full, Duration retryIn) {
    /** Times are as exact as this. */
    private static final double EXACT_MS = 0.001;

    /** What lacks no more than this of a call is a call. */
    private static final double ROUNDING = 0.01;

    /**
     * Takes a call out of a bucket that is full again at {@code fullAt} (the generic cell rate algorithm: one number a
     * bucket, and the same answers as counting tokens). {@code take.lua} does the same.
     *
     * @param fullAt in milliseconds, as {@code now}
     */
    static Standing after(double fullAt, double now, Quota quota) {
        double before = Math.max(fullAt - now, 0);
        double level = before + quota.perCall();
        double window = quota.window().toMillis();
        if (level > window + EXACT_MS) {
            return new Standing(false, 0, millis(before), millis(level - window));
        }
        int left = (int) Math.floor((window - level) / quota.perCall() + ROUNDING);
        return new Standing(true, left, millis(level), Duration.ZERO);
    }

    private static Duration millis(double some) {
        return Duration.ofMillis((long) Math.ceil(some));
    }

    /** As in {@code RateLimit}. */
    String header(Quota quota) {
        return '"' + quota.name() + "\";r=" + left + ";t=" + seconds(taken ? full : retryIn);
    }

    /** Whole seconds, none of them too few. */
    static long seconds(Duration time) {
        return (time.toMillis() + 999) / 1000;
    }
}
