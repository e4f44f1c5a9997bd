package com.mercurious.travel.launcher;

import com.mercurious.travel.launcher.bench.BenchCommand;
import com.mercurious.travel.launcher.command.RequestCommand;
import com.mercurious.travel.launcher.command.ReviseCommand;
import com.mercurious.travel.launcher.command.RunCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/** The commands behind {@code ./travel}. Statuses: 0 done, 1 not done, 2 wrong usage, 130 broken off. */
@Command(
        name = "travel",
        description = "Plans city trips on this machine.",
        subcommands = {RunCommand.class, RequestCommand.class, ReviseCommand.class, BenchCommand.class})
public final class TravelCommand {
    private TravelCommand() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new TravelCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(TravelCommand::explain)
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println("travel: " + (e.getMessage() == null ? e : e.getMessage()));
                    return ExitCode.SOFTWARE;
                });
    }

    private static int explain(ParameterException e, String[] arguments) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        e.getCommandLine().getErr().println("travel: " + e.getMessage() + " (./" + command + " --help)");
        return ExitCode.USAGE;
    }
}
