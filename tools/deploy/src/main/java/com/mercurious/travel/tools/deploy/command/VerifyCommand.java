package com.mercurious.travel.tools.deploy.command;

import com.mercurious.travel.tools.deploy.schema.SchemasCommand;
import com.mercurious.travel.tools.suite.option.CommandLines;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./travel verify}: says what a cluster would not take, without one. */
@Command(
        name = "travel verify",
        description = "Checks what the suite is deployed from, on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {DeployCommand.class, SchemasCommand.class})
public final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Messages of libraries that follow the JVM's locale have the same digits as all others. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        System.exit(CommandLines.of(new VerifyCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
