package com.mercurious.travel.tools.cli.command;

import com.mercurious.travel.tools.suite.client.GatewayClient;
import com.mercurious.travel.tools.suite.client.IssuerTokens;
import com.mercurious.travel.tools.suite.client.TokenSource;
import com.mercurious.travel.tools.suite.suite.SuiteState;
import com.mercurious.travel.tools.suite.suite.Workspace;
import java.io.IOException;
import java.net.URI;

/** Which gateway a command talks to, and as whom. */
final class RunningGateway {
    /** A token for a gateway whose issuer is not the suite's. */
    private static final String TOKEN_VARIABLE = "TRAVEL_TOKEN";

    private RunningGateway() {}

    /**
     * A client of the gateway that was named, or of that of the suite that runs from this folder. It comes with the token
     * of the environment, else with one of that suite's issuer.
     *
     * @param url null: none was named
     * @throws IOException where there is no gateway, or no token for it
     */
    static GatewayClient client(URI url, Workspace workspace) throws IOException {
        String token = System.getenv(TOKEN_VARIABLE);
        if (url != null) {
            if (token == null) {
                throw new IOException(
                        "a gateway that is named by its --url takes the tokens of its own issuer: set %s to one"
                                .formatted(TOKEN_VARIABLE));
            }
            return new GatewayClient(url, TokenSource.of(token));
        }
        SuiteState suite = suite(workspace);
        return new GatewayClient(
                suite.gateway(), token == null ? IssuerTokens.of(suite.issuer()) : TokenSource.of(token));
    }

    /**
     * The suite that runs from this folder.
     *
     * @throws IOException where none does
     */
    static SuiteState suite(Workspace workspace) throws IOException {
        return SuiteState.ofRunning(workspace)
                .orElseThrow(() -> new IOException(
                        "no suite runs from " + workspace.home() + "; start one by ./travel run, or give its --url"));
    }
}
