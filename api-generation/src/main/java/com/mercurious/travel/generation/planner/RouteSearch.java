package com.mercurious.travel.generation.planner;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * Ruin and recreate under simulated annealing: each step takes some visits out, fills the plan up again, and is kept
 * where it is no worse, or else with a probability that falls with the loss and with the progress of the search. The
 * last steps go on from the best plan and take no loss, nor a longer way for the same visits' worth, so that the answer
 * has no needless detours.
 */
final class RouteSearch {

    /** Temperatures in units of the mean profit of a place. */
    private static final double START_TEMPERATURE = 0.5;

    private static final double END_TEMPERATURE = 0.1;

    private static final double COOLING = StrictMath.log(END_TEMPERATURE / START_TEMPERATURE);

    /** Share of the search after which it goes on from the best plan. */
    private static final double POLISH_FROM = 0.95;

    private static final long CANCEL_CHECK_NANOS = 500_000;
    private static final int COOLING_INTERVAL = 32;

    private final PlanningModel model;
    private final SearchLimits limits;
    private final SearchListener listener;
    private final BooleanSupplier cancelled;
    private final LongSupplier clock;
    private final long began;
    private final PlanState state;
    private final Ruin ruin;
    private final Recreate recreate;
    private final SearchRandom random;

    private final double meanProfit;
    private long iteration;
    private double temperature;
    private boolean polishing;

    private final int[][] bestStops;
    private final int[] bestVisits;
    private long bestValue;
    private int bestTravelTime;
    private long bestIteration;
    private long bestNanos;

    RouteSearch(RoutingProblem problem, SearchLimits limits, SearchListener listener, BooleanSupplier cancelled) {
        this(problem, limits, listener, cancelled, System::nanoTime);
    }

    /** A search that takes its time in nanoseconds from the given clock. */
    RouteSearch(
            RoutingProblem problem,
            SearchLimits limits,
            SearchListener listener,
            BooleanSupplier cancelled,
            LongSupplier clock) {
        this.clock = clock;
        began = clock.getAsLong();
        model = new PlanningModel(problem);
        this.limits = limits;
        this.listener = listener;
        this.cancelled = cancelled;
        random = new SearchRandom(limits.seed());
        state = new PlanState(model);
        ruin = new Ruin(model, state, random);
        recreate = new Recreate(model, state, random);
        meanProfit = model.nodes == 0 ? 0 : (double) LongStream.of(model.profit).sum() / model.profit.length;
        bestVisits = new int[model.days];
        bestStops = new int[model.days][];
        for (int day = 0; day < model.days; day++) {
            bestStops[day] = new int[state.routes[day].stops.length];
        }
    }

    RoutingPlan run() {
        state.begin();
        recreate.fillAll();
        remember();
        long nextCancelCheck = 0;
        long nextProgress = limits.progressNanos();
        RoutingPlan.End end = state.visits() == 0 ? RoutingPlan.End.NOTHING_FITS : null;
        while (end == null) {
            long elapsed = clock.getAsLong() - began;
            if (elapsed >= nextCancelCheck) {
                nextCancelCheck = elapsed + CANCEL_CHECK_NANOS;
                if (cancelled.getAsBoolean()) {
                    end = RoutingPlan.End.CANCELLED;
                    continue;
                }
            }
            if (iteration >= limits.iterations()) {
                end = RoutingPlan.End.ITERATIONS;
            } else if (elapsed >= limits.nanos()) {
                end = RoutingPlan.End.TIME;
            } else {
                if (iteration % COOLING_INTERVAL == 0) {
                    cool(elapsed);
                    if (elapsed >= nextProgress) {
                        nextProgress = elapsed + limits.progressNanos();
                        listener.onProgress(progress(elapsed));
                    }
                }
                iteration++;
                step();
            }
        }
        RoutingPlan.SearchStats stats =
                new RoutingPlan.SearchStats(iteration, clock.getAsLong() - began, bestIteration, bestNanos, end);
        return new PlanWriter(model).write(bestStops, bestVisits, stats);
    }

    /** Whether the best plan of this search beats that of another for the same problem. */
    boolean isBetterThan(RouteSearch other) {
        return bestValue > other.bestValue || bestValue == other.bestValue && bestTravelTime < other.bestTravelTime;
    }

    private void cool(long elapsed) {
        double fraction = limits.iterations() != SearchLimits.UNLIMITED
                ? (double) iteration / limits.iterations()
                : (double) elapsed / limits.nanos();
        temperature = START_TEMPERATURE * meanProfit * StrictMath.exp(COOLING * fraction);
        if (fraction >= POLISH_FROM && !polishing) {
            polishing = true;
            state.restore(bestStops, bestVisits);
        }
    }

    private void step() {
        state.begin();
        ruin.ruin();
        recreate.fill();
        if (!accepted()) {
            state.undo();
        } else if (state.value > bestValue || state.value == bestValue && state.travelTime() < bestTravelTime) {
            remember();
        }
    }

    private boolean accepted() {
        long loss = state.valueBefore() - state.value;
        if (polishing) {
            return loss < 0 || loss == 0 && state.travelTime() <= state.travelTimeBefore();
        }
        return loss <= 0 || loss < -temperature * StrictMath.log(1 - random.nextDouble());
    }

    private void remember() {
        bestValue = state.value;
        bestTravelTime = state.travelTime();
        bestIteration = iteration;
        bestNanos = clock.getAsLong() - began;
        for (int day = 0; day < model.days; day++) {
            DayPlan route = state.routes[day];
            bestVisits[day] = route.visits;
            System.arraycopy(route.stops, 0, bestStops[day], 0, route.visits + 2);
        }
    }

    private SearchProgress progress(long elapsed) {
        double fraction = Math.max(
                limits.iterations() == SearchLimits.UNLIMITED ? 0 : (double) iteration / limits.iterations(),
                limits.nanos() == SearchLimits.UNLIMITED ? 0 : (double) elapsed / limits.nanos());
        long profit = 0;
        int visits = 0;
        for (int day = 0; day < model.days; day++) {
            visits += bestVisits[day];
            for (int i = 1; i <= bestVisits[day]; i++) {
                profit += model.profit[day * model.nodes + bestStops[day][i]];
            }
        }
        return new SearchProgress(Math.min(1, fraction), iteration, profit, visits);
    }
}
