package com.mercurious.travel.tools.bench;

import com.mercurious.travel.tools.bench.pipeline.PipelineBenchCommand;
import com.mercurious.travel.tools.bench.planner.PlannerBench;
import com.mercurious.travel.tools.bench.trips.TripBenchCommand;
import com.mercurious.travel.tools.suite.option.CommandLines;
import com.mercurious.travel.tools.suite.option.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./travel bench}: measures; what, is the subcommand's business. */
@Command(
        name = "travel bench",
        description = "Measures the suite on this machine.",
        subcommands = {PipelineBenchCommand.class, PlannerBench.class, TripBenchCommand.class})
public final class BenchCommand implements Runnable {
    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    private BenchCommand() {}

    public static void main(String[] arguments) {
        System.exit(CommandLines.of(new BenchCommand()).execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "bench what? There are: pipeline, planner, trips");
    }
}
