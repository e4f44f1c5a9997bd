package com.mercurious.travel.tools.catalogue.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./travel catalogue}: looks after the catalogue from a terminal, without the service. */
@Command(
        name = "catalogue",
        description = {
            "Checks the catalogue of places, brings more places into it, and switches",
            "between versions of it.",
            "",
            "An import counts at once, beside the built-in cities, until a version is",
            "chosen by 'use'; from then on imports count when they are published and that",
            "version is used. 'use working' goes back.",
            ""
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            ImportCommand.class,
            CheckCommand.class,
            ReportCommand.class,
            VersionsCommand.class,
            PublishCommand.class,
            UseCommand.class,
            CommandLine.HelpCommand.class
        })
public final class CatalogueCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Messages of libraries that follow the JVM's locale have the same digits as all others. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        System.exit(run(System.out, System.err, args));
    }

    /** Exit status: 0 done, 1 something is wrong and was said, 2 wrong usage. */
    static int run(PrintStream out, PrintStream err, String... args) {
        return new CommandLine(new CatalogueCommand())
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
                            .printf(
                                    "'./travel %s --help' shows the options%n",
                                    line.getCommandSpec().qualifiedName());
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
