package com.mercurious.travel.tools.deploy.command;

import com.mercurious.travel.tools.deploy.schema.SchemasCommand;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./travel verify}: says what a cluster would not take, without one. */
@Command(
        name = "verify",
        description = "Checks what the suite is deployed from, on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {DeployCommand.class, SchemasCommand.class})
public final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Messages of libraries that follow the JVM's locale have the same digits as all others. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        System.exit(run(System.out, System.err, args));
    }

    /** Exit status: 0 nothing found, 1 something is wrong and was said, 2 wrong usage. */
    static int run(PrintStream out, PrintStream err, String... args) {
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .setParameterExceptionHandler((wrong, given) -> {
                    CommandLine line = wrong.getCommandLine();
                    line.getErr().println(wrong.getMessage());
                    line.getErr()
                            .println("'./travel " + line.getCommandSpec().qualifiedName()
                                    + " --help' shows the options");
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(args);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
