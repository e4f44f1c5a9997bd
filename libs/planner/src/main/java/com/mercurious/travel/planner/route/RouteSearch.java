package com.mercurious.travel.planner.route;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * Ruin and recreate under simulated annealing: each step takes some visits out, fills the plan up again, and is kept
 * where it is no worse, or else with a probability that falls with the loss and with the progress of the search. It
 * begins with a few short searches from an empty plan, because a long day that was begun badly is hard to turn round,
 * and goes on from the best of them. Where there is one day only, no other day can help it out of a bad order, so it
 * begins more often and stays warmer. The last steps go on from the best plan and take no loss, nor a longer way for the
 * same visits' worth, so that the answer has no needless detours.
 */
final class RouteSearch {

    /** Temperature at the end in units of the mean profit of a place; a plan of few visits needs a higher one. */
    private static final double END_TEMPERATURE = 0.1;

    /** The same where there is one day only. */
    private static final double END_TEMPERATURE_OF_ONE_DAY = 0.15;

    private static final double END_TEMPERATURE_OF_FEW = 0.2;
    private static final double FEW_VISITS = 12;

    /** How much higher the temperature is at the start, as a logarithm. */
    private static final double COOLING = StrictMath.log(5);

    /** Number of times that the search begins with an empty plan before it goes on from the best of them. */
    private static final int STARTS = 6;

    /** The same where there is one day only. */
    private static final int STARTS_OF_ONE_DAY = 8;

    /** Share of the search that these starts take together. */
    private static final double STARTING = 0.24;

    /** The same where there is one day only. */
    private static final double STARTING_OF_ONE_DAY = 0.4;

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
    private final int starts;
    private final double starting;
    private long iteration;
    private double endTemperature;
    private double temperature;
    private boolean polishing;
    private int start;

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
        starts = model.days == 1 ? STARTS_OF_ONE_DAY : STARTS;
        starting = model.days == 1 ? STARTING_OF_ONE_DAY : STARTING;
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
        endTemperature = meanProfit
                * Math.clamp(
                        END_TEMPERATURE_OF_FEW * FEW_VISITS / Math.max(1, state.visits()),
                        model.days == 1 ? END_TEMPERATURE_OF_ONE_DAY : END_TEMPERATURE,
                        END_TEMPERATURE_OF_FEW);
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
        int current = Math.min(starts, (int) (fraction / starting * starts));
        if (current != start) {
            start = current;
            startAgain();
        }
        double cooled = start < starts ? fraction / starting * starts - start : (fraction - starting) / (1 - starting);
        temperature = endTemperature * StrictMath.exp(COOLING * (1 - cooled));
        if (fraction >= POLISH_FROM && !polishing) {
            polishing = true;
            state.restore(bestStops, bestVisits);
        }
    }

    private void startAgain() {
        if (start < starts) {
            state.clear();
            recreate.fillAll();
        } else {
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
