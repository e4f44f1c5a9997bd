package com.mercurious.travel.tools.cli.command;

import com.mercurious.travel.tools.suite.client.RejectedException;
import com.mercurious.travel.tools.suite.option.HelpOption;
import com.mercurious.travel.tools.suite.suite.Workspace;
import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code request}: one more trip through a suite that runs. */
@Command(name = "request", description = "Sends a travel request to the suite that is running and prints the proposal.")
public final class RequestCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME|FILE", description = "An example's name or a file with a travel request.")
    private String trip;

    @Option(names = "--url", paramLabel = "URL", description = "A gateway elsewhere, such as http://127.0.0.1:3000.")
    private URI url;

    private final Workspace workspace = Workspace.ofCommandLine();
    private final Terminal terminal = Terminal.ofProcess();

    @Override
    public Integer call() throws IOException, InterruptedException {
        TripFile file;
        try {
            file = TripFile.find(trip, workspace);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        try {
            return new Trip(RunningGateway.client(url, workspace), terminal)
                            .plan(file)
                            .completed()
                    ? 0
                    : 1;
        } catch (RejectedException e) {
            terminal.println(terminal.red("Not accepted: ") + e.getMessage());
            return 1;
        }
    }
}
