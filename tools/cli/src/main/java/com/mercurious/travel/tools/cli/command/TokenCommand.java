package com.mercurious.travel.tools.cli.command;

import com.mercurious.travel.tools.suite.client.IssuerTokens;
import com.mercurious.travel.tools.suite.option.HelpOption;
import com.mercurious.travel.tools.suite.suite.Workspace;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code token}: what a client of the suite that runs sends along; nothing else is printed, for scripts to take. */
@Command(name = "token", description = "Prints a bearer token for the suite that is running, valid for an hour.")
public final class TokenCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = IssuerTokens.USUAL_USER,
            description = "Who is to call; each name has travel requests of its own. Default ${DEFAULT-VALUE}.")
    private String user;

    @Option(
            names = "--scope",
            paramLabel = "\"SCOPE…\"",
            defaultValue = IssuerTokens.USUAL_SCOPE,
            description = "Of travel:read, travel:write and travel:admin. Default \"${DEFAULT-VALUE}\".")
    private String scope;

    @Override
    public Integer call() throws IOException, InterruptedException {
        IssuerTokens tokens =
                new IssuerTokens(RunningGateway.suite(Workspace.ofCommandLine()).issuer(), user, scope);
        System.out.println(tokens.token());
        return 0;
    }
}
