package com.mercurious.travel.tools.bench.planner;

import com.mercurious.travel.planner.route.SearchLimits;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./travel bench planner}. */
@Command(
        name = "planner",
        description = "Runs the planner on benchmark instances, validates every plan, and prints how far it is from the"
                + " best values known.",
        mixinStandardHelpOptions = true)
public final class PlannerBench implements Callable<Integer> {

    private static final Duration DEFAULT_TIME = Duration.ofSeconds(1);
    private static final Duration WARM_UP = Duration.ofSeconds(1);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "instances *.txt in or below DIR (Solomon, Cordeau, tourist trips), with best-known.csv beside"
                            + " them; left out: a few small ones that come with the command")
    private Path data;

    @Option(names = "--time", paramLabel = "TIME", description = "wall-clock time of a search: 500ms, 1s (default), 2m")
    private String time;

    @Option(names = "--iterations", paramLabel = "N", description = "steps of a search, instead of a time")
    private Long iterations;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            split = ",",
            description = "seeds, each a search of its own; default 1")
    private List<Long> seeds = List.of(1L);

    @Option(
            names = "--tours",
            paramLabel = "FROM-TO",
            description = "numbers of tours, 2 or 1-4; left out: 1-4, or what the file gives")
    private String tours;

    @Option(names = "--only", paramLabel = "PATTERN", description = "only instances whose name holds this expression")
    private Pattern only;

    @Option(names = "--csv", paramLabel = "FILE", description = "writes a line for each search to FILE")
    private Path csv;

    @Option(names = "--threads", paramLabel = "N", description = "threads of a search; default 1")
    private int threads = 1;

    @Option(names = "--jmh", description = "instead: measures the search's steps a second by JMH")
    private boolean jmh;

    @Spec
    private CommandSpec spec;

    /** Exit status: 0 every plan is valid, 1 one is not or the instances can't be used, 2 wrong usage. */
    static int run(PrintStream out, PrintStream err, String... args) {
        return new CommandLine(new PlannerBench())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(args);
    }

    @Override
    public Integer call() throws Exception {
        if (jmh) {
            StepBenchmark.measure();
            return CommandLine.ExitCode.OK;
        }
        List<Integer> tourCounts = tourCounts();
        SearchLimits limits = limits();
        InstanceSet set = data == null ? InstanceSet.builtIn() : InstanceSet.below(data);
        List<Instance> instances = set.instances().stream()
                .filter(instance ->
                        only == null || only.matcher(instance.name()).find())
                .toList();
        if (instances.isEmpty()) {
            throw wrong("--only", only.pattern(), "an expression that is in the name of one of the instances");
        }
        say(
                "%d instances, seeds %s, %s a search, %d thread%s; after a warm-up of %d s",
                instances.size(),
                seeds,
                iterations == null ? Durations.text(limits.nanos()) + " of wall clock" : iterations + " steps",
                threads,
                threads == 1 ? "" : "s",
                WARM_UP.toSeconds());
        BenchRun run = new BenchRun(set.bestKnown(), limits::withSeed, this::tell);
        run.warmUp(instances.getFirst(), SearchLimits.ofTime(1, WARM_UP));
        List<CaseResult> results = run.run(instances, tourCounts, seeds);
        new Summary(results).lines().forEach(line -> spec.commandLine().getOut().println(line));
        sayDeadline(results, limits);
        say(
                "Latest answer to a cancellation: %.1f ms after it (%s m=2, five searches)",
                CancelProbe.worst(instances.getLast().problems().apply(2)) / 1e6,
                instances.getLast().name());
        writeCsv(results);
        return verdict(results);
    }

    private SearchLimits limits() {
        if (time != null && iterations != null) {
            throw new ParameterException(
                    spec.commandLine(), "--time and --iterations are both given; right would be one of them");
        }
        if (iterations != null && iterations < 1) {
            throw wrong("--iterations", iterations, "1 or more");
        }
        if (threads < 1) {
            throw wrong("--threads", threads, "1 or more");
        }
        SearchLimits limits = iterations != null
                ? SearchLimits.ofIterations(1, iterations)
                : SearchLimits.ofTime(1, time == null ? DEFAULT_TIME : searchTime());
        return limits.withThreads(threads);
    }

    private Duration searchTime() {
        return Durations.parse(time).orElseThrow(() -> wrong("--time", time, "for example 500ms, 1s or 2m"));
    }

    private List<Integer> tourCounts() {
        if (tours == null) {
            return List.of();
        }
        if (!tours.matches("[1-9]\\d?(-[1-9]\\d?)?")) {
            throw wrong("--tours", tours, "a number or a range such as 1-4");
        }
        String[] ends = tours.split("-");
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        if (first > last) {
            throw wrong("--tours", tours, "a range whose second number is not the smaller one");
        }
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private ParameterException wrong(String option, Object value, String right) {
        return new ParameterException(spec.commandLine(), option + " is '" + value + "'; right would be " + right);
    }

    private void tell(CaseResult result) {
        if (!result.isValid()) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "INVALID PLAN: %s with %d tours, seed %d: %s%n",
                            result.instance(), result.tours(), result.seed(), result.violations());
        }
    }

    private void sayDeadline(List<CaseResult> results, SearchLimits limits) {
        if (iterations == null) {
            CaseResult slowest = results.stream()
                    .max(Comparator.comparingLong(CaseResult::nanos))
                    .orElseThrow();
            say(
                    "Latest answer: %.1f ms after the time (%s m=%d)",
                    (slowest.nanos() - limits.nanos()) / 1e6, slowest.instance(), slowest.tours());
        }
    }

    private void writeCsv(List<CaseResult> results) throws IOException {
        if (csv != null) {
            ResultsCsv.write(csv, results);
            say("Every search is in %s", csv);
        }
    }

    private int verdict(List<CaseResult> results) {
        long invalid = results.stream().filter(result -> !result.isValid()).count();
        if (invalid > 0) {
            spec.commandLine().getErr().printf("%d of %d plans are INVALID, see above%n", invalid, results.size());
            return CommandLine.ExitCode.SOFTWARE;
        }
        say("All %d plans are valid.", results.size());
        return CommandLine.ExitCode.OK;
    }

    private void say(String format, Object... values) {
        spec.commandLine().getOut().println(String.format(Locale.ROOT, format, values));
    }
}
