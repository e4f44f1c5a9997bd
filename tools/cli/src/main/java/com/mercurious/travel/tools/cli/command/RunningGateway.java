package com.mercurious.travel.tools.cli.command;

import com.mercurious.travel.tools.suite.suite.SuiteState;
import com.mercurious.travel.tools.suite.suite.Workspace;
import java.io.IOException;
import java.net.URI;

/** Which gateway a command talks to. */
final class RunningGateway {
    private RunningGateway() {}

    /**
     * The gateway that was named, or that of the suite that runs from this folder.
     *
     * @param url null: none was named
     * @throws IOException where there is neither
     */
    static URI find(URI url, Workspace workspace) throws IOException {
        if (url != null) {
            return url;
        }
        return SuiteState.ofRunning(workspace)
                .map(SuiteState::gateway)
                .orElseThrow(() -> new IOException(
                        "no suite runs from " + workspace.home() + "; start one by ./travel run, or give its --url"));
    }
}
