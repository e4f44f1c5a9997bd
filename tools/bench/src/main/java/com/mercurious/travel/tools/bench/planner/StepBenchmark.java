package com.mercurious.travel.tools.bench.planner;

import com.mercurious.travel.planner.route.RoutePlanner;
import com.mercurious.travel.planner.route.RoutingPlan;
import com.mercurious.travel.planner.route.RoutingProblem;
import com.mercurious.travel.planner.route.SearchLimits;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Steps of the search a second: on an instance like those of the literature, on a real trip's problem, and on the same
 * trip without what the literature has not.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class StepBenchmark {

    private static final int STEPS = 20_000;
    private static final int ROUNDS = 5;

    /** Which problem is searched, see {@link StepProblems}. */
    @Param({"literature", "trip", "trip-plain"})
    public String problem;

    private final RoutePlanner planner = new RoutePlanner();
    private RoutingProblem searched;
    private long seed;

    /** Makes the problem. */
    @Setup
    public void make() {
        searched = StepProblems.named(problem);
    }

    /** One search of {@value #STEPS} steps, counted by the step; setting up is a part of it. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public RoutingPlan steps() {
        return planner.plan(searched, SearchLimits.ofIterations(seed++, STEPS));
    }

    /** Measures all problems in a process of their own each, and says what their plans are like. */
    static void measure() throws RunnerException {
        Options options = new OptionsBuilder()
                .include(StepBenchmark.class.getName() + ".steps")
                .forks(1)
                .jvmArgs("-XX:+UseSerialGC", "-Xmx512m")
                .warmupIterations(ROUNDS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(ROUNDS)
                .measurementTime(TimeValue.seconds(1))
                .build();
        new Runner(options).run();
        for (String name : StepProblems.NAMES) {
            RoutingProblem searched = StepProblems.named(name);
            RoutingPlan plan = new RoutePlanner().plan(searched, SearchLimits.ofIterations(1, STEPS));
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %4d places, %d days, %d visits in the plan%n",
                    name,
                    searched.nodes(),
                    searched.days(),
                    plan.visits());
        }
    }
}
