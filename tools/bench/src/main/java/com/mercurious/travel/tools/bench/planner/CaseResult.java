package com.mercurious.travel.tools.bench.planner;

import com.mercurious.travel.planner.route.Violation;
import java.util.List;
import java.util.Optional;

/**
 * What one search came to.
 *
 * @param instance the instance's name
 * @param family what it is counted under
 * @param tours number of tours
 * @param seed of the search
 * @param score of the plan
 * @param known best value known
 * @param violations what the validator found against the plan; none where it is right
 * @param iterations steps done
 * @param nanos time from the call to the answer
 * @param nanosToBest time until the plan was found
 */
record CaseResult(
        String instance,
        String family,
        int tours,
        long seed,
        long score,
        Optional<BestKnown.Value> known,
        List<Violation> violations,
        long iterations,
        long nanos,
        long nanosToBest) {

    private static final double NANOS_PER_SECOND = 1e9;

    boolean isValid() {
        return violations.isEmpty();
    }

    /** By how much the plan falls short of a known value, in percent of it; negative where it is better. */
    double gapPercent(BestKnown.Value value) {
        return value.score() == 0 ? 0 : 100.0 * (value.score() - score) / value.score();
    }

    double iterationsPerSecond() {
        return iterations * NANOS_PER_SECOND / Math.max(1, nanos);
    }
}
