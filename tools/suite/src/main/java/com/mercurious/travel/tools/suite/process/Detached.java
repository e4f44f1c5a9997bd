package com.mercurious.travel.tools.suite.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a terminal's Ctrl-C from reaching child processes, so that the launcher decides in which order they end. The
 * child gets a session of its own where {@code setsid} is there; elsewhere it ignores SIGINT and SIGHUP. Either way its
 * process id stays the one that {@link Process#pid()} gives.
 */
public final class Detached {
    private static final boolean HAS_SETSID = isOnPath("setsid");

    private Detached() {}

    public static List<String> command(List<String> command) {
        List<String> detached = new ArrayList<>(
                HAS_SETSID ? List.of("setsid") : List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        detached.addAll(command);
        return detached;
    }

    private static boolean isOnPath(String tool) {
        String path = System.getenv("PATH");
        if (path == null) {
            return false;
        }
        for (String folder : path.split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, tool))) {
                return true;
            }
        }
        return false;
    }
}
