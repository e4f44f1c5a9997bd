package com.mercurious.travel.tools.suite.platform;

import com.mercurious.travel.tools.suite.process.Detached;
import com.mercurious.travel.tools.suite.process.LogTail;
import com.mercurious.travel.tools.suite.process.ProcessEnd;
import com.mercurious.travel.tools.suite.process.StartCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The platform (Kafka, MongoDB, Redis) as a process of its own that ends with the one that started it. */
public final class PlatformProcess implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(25);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final int LOG_LINES = 15;

    /** What the platform itself wants besides the servers' memory; it is for a developer's machine, and in no image. */
    private static final List<String> JVM_OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private final StartCache cache;
    private final Process process;
    private final Path log;
    private final PlatformState state;
    private final List<ProcessHandle> children;
    private Optional<Process> assembly = Optional.empty();

    private PlatformProcess(StartCache cache, Process process, Path log, PlatformState state) {
        this.cache = cache;
        this.process = process;
        this.log = log;
        this.state = state;
        this.children = process.descendants().toList();
    }

    /**
     * Starts the platform and waits until all its servers answer.
     *
     * @param jar the platform's jar, its libraries beside it
     * @param home where it keeps its data, its state file and its log
     * @param options further options of the platform's {@code start} command
     * @throws IOException where it ended before it was ready or was not ready in time, with the last lines of its log
     */
    public static PlatformProcess start(Path jar, Path home, Duration limit, List<String> options)
            throws IOException, InterruptedException {
        return start(PlatformLaunch.of(jar, home, limit, options));
    }

    /**
     * Starts the platform and waits until all its servers answer.
     *
     * @throws IOException where it ended before it was ready or was not ready in time, with the last lines of its log
     * @throws InterruptedException where the wait was ended from outside; the platform is stopped then
     */
    public static PlatformProcess start(PlatformLaunch launch) throws IOException, InterruptedException {
        Files.createDirectories(launch.home());
        Files.createDirectories(launch.log().toAbsolutePath().getParent());
        Path stateFile = PlatformState.fileIn(launch.home());
        Files.deleteIfExists(stateFile);
        StartCache cache = StartCache.of(launch.jar(), JVM_OPTIONS, launch.recording());
        Process process = new ProcessBuilder(Detached.command(command(launch, cache, stateFile)))
                .redirectErrorStream(true)
                .redirectOutput(launch.log().toFile())
                .start();
        try {
            awaitFile(stateFile, process, launch);
        } catch (IOException | InterruptedException e) {
            stop(process, process.descendants().toList(), STOP_LIMIT);
            throw e;
        }
        PlatformState state = PlatformState.in(launch.home());
        ServersReport.add(state);
        return new PlatformProcess(cache, process, launch.log(), state);
    }

    private static void awaitFile(Path stateFile, Process process, PlatformLaunch launch)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + launch.limit().toNanos();
        while (!Files.exists(stateFile)) {
            boolean ended = process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() > deadline) {
                throw new IOException("the platform %s; the end of %s:%n%s"
                        .formatted(
                                ended ? "did not start" : "was not ready within " + launch.limit(),
                                launch.log(),
                                String.join("\n", LogTail.of(launch.log(), LOG_LINES))));
            }
        }
    }

    private static List<String> command(PlatformLaunch launch, StartCache cache, Path stateFile) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(cache.options());
        command.addAll(List.of(
                "-jar",
                launch.jar().toAbsolutePath().toString(),
                "start",
                "--data",
                launch.home().resolve("data").toString(),
                "--state",
                stateFile.toString(),
                "--parent-pid",
                Long.toString(launch.guardian())));
        command.addAll(launch.options());
        return command;
    }

    public PlatformState state() {
        return state;
    }

    public Process process() {
        return process;
    }

    /** What the platform itself started, such as a Redis server. */
    public List<ProcessHandle> children() {
        return children;
    }

    public Path log() {
        return log;
    }

    /** Ends the platform and what it started at once, without a chance to write anything. */
    public void kill() {
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether this run writes down what it loads, so that later ones start quicker. */
    public boolean recordsStartCache() {
        return cache.records();
    }

    /**
     * After {@link #close}: waits until the cache for the next starts is made, where this run was the first.
     *
     * @return whether there was something to wait for
     */
    public boolean awaitStartCache() throws InterruptedException {
        if (assembly.isEmpty()) {
            return false;
        }
        assembly.get().waitFor();
        return true;
    }

    /** Asks the platform to stop and waits for it; kills it where it does not. */
    @Override
    public void close() {
        stop(process, children, cache.records() ? STOP_LIMIT.plus(StartCache.RECORDING_LIMIT) : STOP_LIMIT);
        assembly = cache.assemble();
    }

    private static void stop(Process process, List<ProcessHandle> children, Duration limit) {
        ProcessEnd.stop(process, limit);
        children.forEach(ProcessHandle::destroy);
    }
}
