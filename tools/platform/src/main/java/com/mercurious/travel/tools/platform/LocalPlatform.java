package com.mercurious.travel.tools.platform;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The process's entry point. */
@Command(
        name = "travel-platform",
        mixinStandardHelpOptions = true,
        description = "Kafka, MongoDB, Redis and an issuer of tokens for the travel suite on one machine.")
public final class LocalPlatform {
    private LocalPlatform() {}

    /**
     * Ends with status 0 after an ordinary end, 1 where a server did not start or ended by itself, 2 for a wrong option.
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new LocalPlatform())
                .addSubcommand(new StartCommand(System.out, System.err))
                .setParameterExceptionHandler(LocalPlatform::explain);
    }

    private static int explain(ParameterException e, String[] arguments) {
        e.getCommandLine().getErr().println(e.getMessage() + " (--help lists the options)");
        return CommandLine.ExitCode.USAGE;
    }
}
