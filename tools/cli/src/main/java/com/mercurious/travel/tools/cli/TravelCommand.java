package com.mercurious.travel.tools.cli;

import com.mercurious.travel.tools.cli.command.ConsumeCommand;
import com.mercurious.travel.tools.cli.command.CredentialsCommand;
import com.mercurious.travel.tools.cli.command.RequestCommand;
import com.mercurious.travel.tools.cli.command.ReviseCommand;
import com.mercurious.travel.tools.cli.command.RunCommand;
import com.mercurious.travel.tools.cli.command.TokenCommand;
import com.mercurious.travel.tools.suite.option.CommandLines;
import picocli.CommandLine.Command;

/** The commands behind {@code ./travel} that run the suite or speak to it. */
@Command(
        name = "travel",
        description = "Plans city trips on this machine.",
        subcommands = {
            RunCommand.class,
            RequestCommand.class,
            ReviseCommand.class,
            TokenCommand.class,
            ConsumeCommand.class,
            CredentialsCommand.class
        })
public final class TravelCommand {
    private TravelCommand() {}

    public static void main(String[] arguments) {
        System.exit(CommandLines.of(new TravelCommand()).execute(arguments));
    }
}
