package com.mercurious.travel.tools.suite.option;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/**
 * What all commands behind {@code ./travel} do alike: 0 done, 1 not done, 2 wrong usage; a failure is one line. Those that have
 * commands of their own have {@code help} too.
 */
public final class CommandLines {
    private CommandLines() {}

    public static CommandLine of(Object command) {
        CommandLine whole = new CommandLine(command);
        if (!whole.getSubcommands().isEmpty()) {
            whole.addSubcommand(new HelpCommand());
        }
        return whole.setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CommandLines::explain)
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
