package com.mercurious.travel.tools.suite.suite;

import com.mercurious.travel.tools.suite.process.LogTail;
import java.nio.file.Path;

/**
 * A part of the suite that ended although nobody asked it to.
 *
 * @param name the service's name, or {@code platform}
 * @param exitStatus of its process
 */
public record EndedPart(String name, int exitStatus, Path log) {
    private static final int LOG_LINES = 12;
    private static final int SIGNAL_BASE = 128;

    /** What happened, the last lines of the log, where the log is, and what that means for what was asked of the suite. */
    public String explanation() {
        String how = exitStatus > SIGNAL_BASE
                ? "was ended by signal " + (exitStatus - SIGNAL_BASE)
                : "ended with status " + exitStatus;
        return """
                %s %s; the end of %s:
                  %s
                The rest of the suite is stopped with it. Requests that were accepted are kept:
                ./travel run starts the suite again and goes on with them.""".formatted(name, how, log, String.join(System.lineSeparator() + "  ", LogTail.of(log, LOG_LINES)));
    }
}
