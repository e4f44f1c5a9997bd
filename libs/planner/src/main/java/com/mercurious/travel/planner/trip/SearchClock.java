package com.mercurious.travel.planner.trip;

import com.mercurious.travel.planner.route.SearchLimits;

/**
 * Deals one search's limits out to parts that follow each other. What one part takes longer than its share, setting up
 * included, the next ones have less, so that all of them end in the time of the one.
 */
final class SearchClock {
    private static final int WHOLE = 100;

    private final SearchLimits limits;
    private final long began = System.nanoTime();

    SearchClock(SearchLimits limits) {
        this.limits = limits;
    }

    /** Limits of the part from one percentage of the whole to another. */
    SearchLimits part(int fromPercent, int toPercent) {
        return new SearchLimits(
                limits.seed(), steps(toPercent - fromPercent), nanosUntil(toPercent), limits.progressNanos());
    }

    private long steps(int percent) {
        return limits.iterations() == SearchLimits.UNLIMITED
                ? SearchLimits.UNLIMITED
                : Math.max(1, limits.iterations() / WHOLE * percent + limits.iterations() % WHOLE * percent / WHOLE);
    }

    private long nanosUntil(int percent) {
        if (limits.nanos() == SearchLimits.UNLIMITED) {
            return SearchLimits.UNLIMITED;
        }
        long until = limits.nanos() / WHOLE * percent;
        return Math.max(0, until - (System.nanoTime() - began));
    }
}
