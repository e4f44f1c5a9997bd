package com.mercurious.travel.tools.suite.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * A shell that ends what the launcher started when the launcher itself is gone, even by {@code kill -9}: it reads process
 * ids from a pipe, and the pipe's end is the launcher's end. A process is told from a later one of the same id by the
 * time it was started. Processes end in the order of their {@link Turn}.
 */
public final class Watchdog implements AutoCloseable {
    /** Who is ended when, where the launcher can't do it any more. */
    public enum Turn {
        /** Services: asked to stop first. */
        FIRST,
        /** The platform, once no service is left. */
        THEN,
        /** What the platform started, where it could not end it itself. */
        LAST
    }

    private static final String SCRIPT = "watchdog.sh";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final Process shell;
    private final Writer orders;

    private Watchdog(Process shell) {
        this.shell = shell;
        this.orders = shell.outputWriter(StandardCharsets.UTF_8);
    }

    /** @throws IOException where no {@code sh} can be run */
    public static Watchdog start() throws IOException {
        Process shell = new ProcessBuilder(Detached.command(List.of("/bin/sh", "-c", script(), "travel-watchdog")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Watchdog(shell);
    }

    /** The process whose end tells others that the launcher and all services are gone. */
    public long pid() {
        return shell.pid();
    }

    /** Ends {@code process} where the launcher ends without having done so. */
    public synchronized void watch(Turn turn, ProcessHandle process) {
        order(turn.name() + " " + process.pid());
    }

    /** Leaves what is watched alone and ends the watchdog: for a launcher that has stopped everything itself. */
    @Override
    public synchronized void close() {
        order("done 0");
        try {
            orders.close();
        } catch (IOException e) {
            shell.destroy();
        }
        if (!ProcessEnd.await(shell, STOP_LIMIT)) {
            ProcessEnd.kill(shell);
        }
    }

    private void order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
        } catch (IOException e) {
            shell.destroy();
        }
    }

    private static String script() throws IOException {
        try (InputStream script = Watchdog.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
