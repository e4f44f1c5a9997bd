package com.mercurious.travel.tools.bench.pipeline;

import java.util.Arrays;

/** Durations in nanoseconds, to be asked for percentiles. Not for several threads at once. */
final class Latencies {
    private static final int FIRST_CAPACITY = 1024;
    private static final double NANOS_A_MILLI = 1e6;

    private long[] nanos = new long[FIRST_CAPACITY];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    int count() {
        return count;
    }

    /**
     * The smallest duration that {@code share} of all do not exceed (nearest rank).
     *
     * @param share over 0, up to 1
     * @return milliseconds; NaN where there is none
     */
    double percentileMillis(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * count);
        return sorted[Math.max(rank, 1) - 1] / NANOS_A_MILLI;
    }
}
