package com.mercurious.travel.tools.cli.command;

import com.mercurious.travel.tools.suite.platform.PlatformState;
import com.mercurious.travel.tools.suite.suite.SuiteState;
import com.mercurious.travel.tools.suite.suite.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The servers of the suite that runs from this folder. */
final class RunningPlatform {
    private RunningPlatform() {}

    /** @throws IOException where no suite runs */
    static PlatformState find(Workspace workspace) throws IOException {
        if (SuiteState.ofRunning(workspace).isEmpty()) {
            throw new IOException("no suite runs from " + workspace.home() + "; start one by ./travel run");
        }
        return PlatformState.in(workspace.platformHome());
    }

    static boolean runs(Workspace workspace) {
        try {
            return SuiteState.ofRunning(workspace).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
