package com.mercurious.travel.tools.bench.planner;

import com.mercurious.travel.planner.route.PlanValidator;
import com.mercurious.travel.planner.route.RoutePlanner;
import com.mercurious.travel.planner.route.RoutingPlan;
import com.mercurious.travel.planner.route.RoutingProblem;
import com.mercurious.travel.planner.route.SearchLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Searches instance after instance, on the calling thread, and validates every plan from scratch. */
final class BenchRun {

    private final RoutePlanner planner = new RoutePlanner();
    private final PlanValidator validator = new PlanValidator();
    private final BestKnown bestKnown;
    private final LongFunction<SearchLimits> limits;
    private final Consumer<CaseResult> listener;

    /**
     * @param bestKnown values to hold plans against
     * @param limits of a search, from its seed
     * @param listener is told of each search when it has ended
     */
    BenchRun(BestKnown bestKnown, LongFunction<SearchLimits> limits, Consumer<CaseResult> listener) {
        this.bestKnown = bestKnown;
        this.limits = limits;
        this.listener = listener;
    }

    /** Lets the compiler see the search before it is measured. */
    void warmUp(Instance instance, SearchLimits time) {
        planner.plan(instance.problems().apply(2), time);
    }

    /**
     * One search for each instance, number of tours and seed.
     *
     * @param tours numbers of tours; where empty, each instance's own, or 1 to 4 where it has none
     */
    List<CaseResult> run(List<Instance> instances, List<Integer> tours, List<Long> seeds) {
        List<CaseResult> results = new ArrayList<>();
        for (Instance instance : instances) {
            for (int count : toursOf(instance, tours)) {
                RoutingProblem problem = instance.problems().apply(count);
                for (long seed : seeds) {
                    CaseResult result = search(instance, count, problem, seed);
                    listener.accept(result);
                    results.add(result);
                }
            }
        }
        return results;
    }

    private static List<Integer> toursOf(Instance instance, List<Integer> asked) {
        if (!asked.isEmpty()) {
            return asked;
        }
        return instance.ownTours().isPresent() ? List.of(instance.ownTours().getAsInt()) : List.of(1, 2, 3, 4);
    }

    private CaseResult search(Instance instance, int tours, RoutingProblem problem, long seed) {
        long began = System.nanoTime();
        RoutingPlan plan = planner.plan(problem, limits.apply(seed));
        long nanos = System.nanoTime() - began;
        return new CaseResult(
                instance.name(),
                instance.family(),
                tours,
                seed,
                plan.profit(),
                bestKnown.of(instance.name(), tours),
                validator.validate(problem, plan),
                plan.stats().iterations(),
                nanos,
                plan.stats().bestNanos());
    }
}
