package com.mercurious.travel.tools.bench.pipeline;

import com.mercurious.travel.tools.suite.option.HelpOption;
import com.mercurious.travel.tools.suite.option.ServerOptions;
import com.mercurious.travel.tools.suite.suite.Suite;
import com.mercurious.travel.tools.suite.suite.SuiteException;
import com.mercurious.travel.tools.suite.suite.Workspace;
import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench pipeline}: how much goes through the suite, and how fast. */
@Command(
        name = "pipeline",
        showDefaultValues = true,
        description = {
            "Starts a suite of its own on free ports with the planner's search cut short, loads it over HTTP on loopback,",
            "and prints what it does beside the aims."
        })
public final class PipelineBenchCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Option(names = "--seconds", defaultValue = "20", paramLabel = "N", description = "Of the light and steady load.")
    private int seconds;

    @Option(names = "--burst-seconds", defaultValue = "5", paramLabel = "N", description = "Of the load without pause.")
    private int burstSeconds;

    @Option(names = "--warm-up-seconds", defaultValue = "30", paramLabel = "N", description = "Before measuring.")
    private int warmUpSeconds;

    @Option(names = "--rate", defaultValue = "200", paramLabel = "R", description = "Steady requests a second.")
    private double rate;

    @Option(names = "--light-rate", defaultValue = "10", paramLabel = "R", description = "Light load, a second.")
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

    @Mixin
    private ServerOptions servers;

    @Override
    public Integer call() throws Exception {
        Terminal terminal = Terminal.ofProcess();
        Workspace own = Workspace.ofCommandLine();
        Workspace workspace = new Workspace(own.root(), own.home().resolve("bench/suite"));
        BenchOptions options = new BenchOptions(
                seconds,
                burstSeconds,
                warmUpSeconds,
                connections,
                rate,
                lightRate,
                Duration.ofSeconds(drainSeconds),
                searchTime,
                servers.platformOptions());
        if (Suite.runsIn(workspace)) {
            throw new SuiteException("another bench runs from " + workspace.home() + "; wait for its end");
        }
        FreshHome.prepare(workspace.home());
        BenchReport report = new PipelineBench(workspace, options, terminal).run();
        report.print(terminal);
        Path file = report.write(own.home().resolve("bench"));
        terminal.println("Written to " + file);
        return 0;
    }
}
