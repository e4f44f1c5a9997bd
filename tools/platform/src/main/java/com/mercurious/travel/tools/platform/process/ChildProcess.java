package com.mercurious.travel.tools.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A server that runs as a child of this process. A file beside its data remembers it, so that one that outlived a killed
 * platform is ended before the next start opens the same data.
 */
public final class ChildProcess implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofSeconds(20);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(6);
    private static final int LOG_LINES = 3;

    private final String name;
    private final Process process;
    private final Path log;
    private final Path pidFile;
    private final AtomicBoolean ready = new AtomicBoolean();
    private final AtomicBoolean closing = new AtomicBoolean();

    private ChildProcess(String name, Process process, Path log, Path pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    /**
     * Starts the command; its output goes to {@code <directory>/<name>.log}.
     *
     * @param name      for messages and file names
     * @param directory where the log and the pid file lie; made where it is missing
     * @throws IOException where the command can't be started
     */
    public static ChildProcess start(String name, Path directory, List<String> command) throws IOException {
        Files.createDirectories(directory);
        Path pidFile = directory.resolve(name + ".pid");
        endLeftOver(pidFile);
        Path log = directory.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        Files.writeString(pidFile, process.pid() + " " + startOf(process.toHandle()));
        return new ChildProcess(name, process, log, pidFile);
    }

    /**
     * Returns once {@code check} holds.
     *
     * @throws IOException where the process ends before, or is not ready after 20 s; the message has its last lines
     */
    public void awaitReady(BooleanSupplier check) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (!check.getAsBoolean()) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IOException(
                        name + " ended with status " + process.exitValue() + " while starting: " + lastLines());
            }
            if (System.nanoTime() - deadline > 0) {
                throw new IOException(
                        name + " does not answer after " + READY_LIMIT.toSeconds() + " s: " + lastLines());
            }
        }
        ready.set(true);
    }

    /** Calls back with one line for people if the process ends without {@link #close()} once it has been ready. */
    public void onUnexpectedEnd(Consumer<String> callback) {
        process.onExit().thenRun(() -> {
            if (ready.get() && !closing.get()) {
                callback.accept(name + " ended with status " + process.exitValue() + "; its log is " + log);
            }
        });
    }

    /** Asks the process to end in order (SIGTERM), and insists after six seconds. */
    @Override
    public void close() throws IOException, InterruptedException {
        closing.set(true);
        process.destroy();
        if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
        }
        Files.deleteIfExists(pidFile);
    }

    private String lastLines() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return String.join(" | ", all.subList(Math.max(0, all.size() - LOG_LINES), all.size())) + " (" + log + ")";
        }
    }

    private static void endLeftOver(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) {
            return;
        }
        String[] parts = Files.readString(pidFile).strip().split(" ");
        Optional<ProcessHandle> leftOver = ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(handle -> parts.length == 2 && parts[1].equals(Long.toString(startOf(handle))));
        if (leftOver.isPresent()) {
            ProcessHandle handle = leftOver.get();
            handle.destroy();
            handle.onExit()
                    .completeOnTimeout(handle, STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            if (handle.isAlive()) {
                handle.destroyForcibly();
            }
        }
        Files.delete(pidFile);
    }

    private static long startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
