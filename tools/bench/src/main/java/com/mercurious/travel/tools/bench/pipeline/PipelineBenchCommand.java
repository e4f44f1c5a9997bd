package com.mercurious.travel.tools.bench.pipeline;

import com.mercurious.travel.tools.bench.pipeline.report.Measurement;
import com.mercurious.travel.tools.bench.pipeline.report.ReportFiles;
import com.mercurious.travel.tools.suite.option.HelpOption;
import com.mercurious.travel.tools.suite.option.ServerOptions;
import com.mercurious.travel.tools.suite.suite.Suite;
import com.mercurious.travel.tools.suite.suite.SuiteException;
import com.mercurious.travel.tools.suite.suite.Workspace;
import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench pipeline}: how much goes through the suite, how fast, and what it costs. */
@Command(
        name = "pipeline",
        showDefaultValues = true,
        description = {
            "Starts a suite of its own on free ports with the planner's search cut short, loads it over HTTP on loopback,",
            "and prints what it does beside what it must and what it is meant to; JSON, CSV and a picture beside it."
        })
public final class PipelineBenchCommand implements Callable<Integer> {
    private static final int BROKEN_OFF = 130;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SECTION",
            description = "Some of: ${COMPLETION-CANDIDATES}. Default: all but streams and workers.")
    private List<Section> only;

    @Option(names = "--seconds", defaultValue = "20", paramLabel = "N", description = "Of each steady load.")
    private int seconds;

    @Option(names = "--burst-seconds", defaultValue = "5", paramLabel = "N", description = "Of loads without pause.")
    private int burstSeconds;

    @Option(names = "--warm-up-seconds", defaultValue = "30", paramLabel = "N", description = "Before measuring.")
    private int warmUpSeconds;

    @Option(names = "--cpu-rate", defaultValue = "20", paramLabel = "R", description = "Requests a second for cpu.")
    private double cpuRate;

    @Option(names = "--light-rate", defaultValue = "10", paramLabel = "R", description = "Requests a second: latency.")
    private double lightRate;

    @Option(names = "--connections", defaultValue = "64", paramLabel = "N", description = "Kept-alive connections.")
    private int connections;

    @Option(
            names = "--drain-seconds",
            defaultValue = "120",
            paramLabel = "N",
            description = "Longest wait for the proposals of a load.")
    private int drainSeconds;

    @Option(names = "--search-time", defaultValue = "2ms", paramLabel = "T", description = "Of the planner.")
    private String searchTime;

    @Option(names = "--workers", defaultValue = "0", paramLabel = "N", description = "Measures 1, 2, 4 … N workers.")
    private int workers;

    @Option(names = "--search-sleep", defaultValue = "200ms", paramLabel = "T", description = "Of such a worker.")
    private String searchSleep;

    @Option(names = "--streams", defaultValue = "0", paramLabel = "N", description = "Idle event streams.")
    private int streams;

    @Option(names = "--stored", defaultValue = "0", paramLabel = "N", description = "Requests stored before accept.")
    private int stored;

    @Option(names = "--beside", paramLabel = "FILE", description = "A report (JSON) of another run, shown beside.")
    private Path beside;

    @Mixin
    private ServerOptions servers;

    @Override
    public Integer call() throws Exception {
        BenchOptions options = options();
        Terminal terminal = Terminal.ofProcess();
        Workspace own = Workspace.ofCommandLine();
        Workspace workspace = new Workspace(own.root(), own.home().resolve("bench/suite"));
        if (Suite.runsIn(workspace)) {
            throw new SuiteException("another bench runs from " + workspace.home() + "; wait for its end");
        }
        List<Measurement> earlier = beside == null ? List.of() : ReportFiles.read(beside);
        PipelineBench bench = new PipelineBench(workspace, options, terminal);
        Interruption interruption = new Interruption();
        try {
            bench.run();
            bench.report().print(terminal, byName(earlier));
            terminal.println("Written to "
                    + ReportFiles.write(bench.report(), own.home().resolve("bench"), earlier) + ", .csv and .svg");
            return 0;
        } catch (InterruptedException | InterruptedIOException e) {
            terminal.println("Stopped before the end; this was measured until then.");
            bench.report().print(terminal, byName(earlier));
            return BROKEN_OFF;
        } finally {
            interruption.over();
        }
    }

    private static Map<String, String> byName(List<Measurement> measurements) {
        return measurements.stream()
                .collect(Collectors.toMap(Measurement::name, Measurement::measured, (first, second) -> first));
    }

    private BenchOptions options() {
        if (seconds < 1 || burstSeconds < 1 || connections < 1 || cpuRate <= 0 || lightRate <= 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "seconds, connections and rates are above 0: without a load nothing is measured");
        }
        return new BenchOptions(
                sections(),
                seconds,
                burstSeconds,
                warmUpSeconds,
                connections,
                cpuRate,
                lightRate,
                Duration.ofSeconds(drainSeconds),
                searchTime,
                searchSleep,
                workers,
                streams,
                stored,
                servers.platformOptions());
    }

    /** Those that were chosen, else all that need no option of their own and those whose option is given. */
    private Set<Section> sections() {
        Set<Section> sections = only == null ? EnumSet.copyOf(Section.usual()) : EnumSet.copyOf(only);
        if (workers > 0 && only == null) {
            sections.add(Section.workers);
        }
        if (streams > 0 && only == null) {
            sections.add(Section.streams);
        }
        if (sections.contains(Section.workers) && workers < 1) {
            throw new ParameterException(spec.commandLine(), "workers: how many? For example --workers 8");
        }
        if (sections.contains(Section.streams) && streams < 1) {
            throw new ParameterException(spec.commandLine(), "streams: how many? For example --streams 10000");
        }
        return sections;
    }
}
