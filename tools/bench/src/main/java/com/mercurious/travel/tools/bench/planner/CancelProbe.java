package com.mercurious.travel.tools.bench.planner;

import com.mercurious.travel.planner.route.RoutePlanner;
import com.mercurious.travel.planner.route.RoutingProblem;
import com.mercurious.travel.planner.route.SearchLimits;
import com.mercurious.travel.planner.route.SearchListener;
import java.time.Duration;

/** Measures how long a search goes on after it was cancelled. */
final class CancelProbe {

    private static final int SEARCHES = 5;
    private static final long CANCELLED_AFTER = Duration.ofMillis(50).toNanos();
    private static final Duration TIME = Duration.ofMinutes(1);

    private CancelProbe() {}

    /** The longest time in nanoseconds from the cancellation to the answer. */
    static long worst(RoutingProblem problem) {
        long worst = 0;
        for (int seed = 1; seed <= SEARCHES; seed++) {
            long began = System.nanoTime();
            new RoutePlanner()
                    .plan(
                            problem,
                            SearchLimits.ofTime(seed, TIME),
                            SearchListener.NONE,
                            () -> System.nanoTime() - began >= CANCELLED_AFTER);
            worst = Math.max(worst, System.nanoTime() - began - CANCELLED_AFTER);
        }
        return worst;
    }
}
