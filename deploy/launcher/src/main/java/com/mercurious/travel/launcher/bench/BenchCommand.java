package com.mercurious.travel.launcher.bench;

import com.mercurious.travel.launcher.command.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench}: measures; what, is the subcommand's business. */
@Command(name = "bench", description = "Measures the suite on this machine.", subcommands = PipelineBenchCommand.class)
public final class BenchCommand implements Runnable {
    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "bench what? There is: pipeline");
    }
}
