package com.mercurious.travel.planner.route;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Several searches of one problem at the same time, from seeds that derive from one; the first runs on the calling thread
 * and is the one that reports. Of equally good plans the one of the first search is the answer, so that it depends on
 * problem, seed, iterations and number of searches alone.
 */
final class ParallelSearch {

    private final AtomicBoolean given = new AtomicBoolean();
    private final List<RouteSearch> searches = new ArrayList<>();

    ParallelSearch(RoutingProblem problem, SearchLimits limits, SearchListener listener, BooleanSupplier cancelled) {
        SearchRandom seeds = new SearchRandom(limits.seed());
        for (int i = 0; i < limits.threads(); i++) {
            searches.add(new RouteSearch(
                    problem,
                    i == 0 ? limits : limits.withSeed(seeds.nextLong()),
                    i == 0 ? listener : SearchListener.NONE,
                    () -> given.get() || cancelled.getAsBoolean()));
        }
    }

    RoutingPlan run() {
        List<RoutingPlan> plans = new ArrayList<>();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("route-search-", 1).factory())) {
            List<CompletableFuture<RoutingPlan>> others = searches.stream()
                    .skip(1)
                    .map(search -> CompletableFuture.supplyAsync(search::run, threads))
                    .toList();
            try {
                plans.add(searches.getFirst().run());
                others.forEach(other -> plans.add(other.join()));
            } catch (CompletionException e) {
                throw new IllegalStateException("one of the searches failed", e.getCause());
            } finally {
                given.set(true);
            }
        }
        return best(plans);
    }

    private RoutingPlan best(List<RoutingPlan> plans) {
        int best = 0;
        long iterations = plans.getFirst().stats().iterations();
        long nanos = plans.getFirst().stats().nanos();
        for (int i = 1; i < plans.size(); i++) {
            best = searches.get(i).isBetterThan(searches.get(best)) ? i : best;
            iterations += plans.get(i).stats().iterations();
            nanos = Math.max(nanos, plans.get(i).stats().nanos());
        }
        RoutingPlan plan = plans.get(best);
        RoutingPlan.SearchStats stats = new RoutingPlan.SearchStats(
                iterations,
                nanos,
                plan.stats().bestIteration(),
                plan.stats().bestNanos(),
                plans.getFirst().stats().end());
        return new RoutingPlan(plan.days(), plan.profit(), plan.cost(), plan.unplacedMustSees(), stats);
    }
}
