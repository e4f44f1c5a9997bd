package com.mercurious.travel.tools.suite.service;

import com.mercurious.travel.tools.suite.process.Detached;
import com.mercurious.travel.tools.suite.process.LogTail;
import com.mercurious.travel.tools.suite.process.ProcessEnd;
import com.mercurious.travel.tools.suite.process.StartCache;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One service as a process of its own. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(40);
    private static final Duration POLL_WHERE_ANSWERED = Duration.ofMillis(100);
    /** glibc keeps memory by arena (mallopt(3)); two are enough for a JVM and save tens of MiB. */
    private static final String MALLOC_ARENAS = "MALLOC_ARENA_MAX";

    private static final String FEW_ARENAS = "2";
    private static final int LOG_LINES = 15;

    private final ServiceLaunch launch;
    private final StartCache cache;
    private final Process process;
    private final long startedAt = System.nanoTime();
    private Optional<Process> assembly = Optional.empty();

    private ServiceProcess(ServiceLaunch launch, StartCache cache, Process process) {
        this.launch = launch;
        this.cache = cache;
        this.process = process;
    }

    /**
     * Starts the service; it is not ready yet.
     *
     * @throws IOException where its jar is not there or can't be run
     */
    public static ServiceProcess start(ServiceLaunch launch) throws IOException {
        Path jar = launch.service().jar(launch.root());
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is not there; build it first, for example by ./travel run");
        }
        Files.createDirectories(launch.log().toAbsolutePath().getParent());
        List<String> jvmOptions = launch.service().jvmOptions(launch.root());
        StartCache cache = StartCache.of(jar, jvmOptions, launch.recording());
        ProcessBuilder builder = new ProcessBuilder(Detached.command(command(jar, jvmOptions, cache)))
                .directory(jar.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        Map<String, String> environment = builder.environment();
        environment.putIfAbsent(MALLOC_ARENAS, FEW_ARENAS);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(launch.port()));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(launch.managementPort()));
        environment.putAll(launch.environment());
        return new ServiceProcess(launch, cache, builder.start());
    }

    private static List<String> command(Path jar, List<String> jvmOptions, StartCache cache) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(cache.options());
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }

    public Service service() {
        return launch.service();
    }

    public Process process() {
        return process;
    }

    public Path log() {
        return launch.log();
    }

    /** Where it listens, without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + launch.port());
    }

    /** Where its health and metrics are, without a slash at the end. */
    public URI management() {
        return URI.create("http://127.0.0.1:" + launch.managementPort());
    }

    /**
     * Waits until {@code /q/health/ready} answers 200.
     *
     * @return the time from the start of the process to here
     * @throws IOException where it ended before, or was not ready in time, with the last lines of its log
     */
    public Duration awaitReady(Duration limit) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        int status;
        while ((status = probe("ready")) != 200) {
            Duration pause = status == 0 ? POLL : POLL_WHERE_ANSWERED;
            boolean ended = process.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() > deadline) {
                throw new IOException("%s %s; the end of %s:%n%s"
                        .formatted(
                                service().title(),
                                ended
                                        ? "ended with status " + process.exitValue()
                                        : "was not ready within " + limit.toSeconds() + " s",
                                log(),
                                String.join("\n", LogTail.of(log(), LOG_LINES))));
            }
        }
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /**
     * The HTTP status of a health probe.
     *
     * @param name {@code started}, {@code ready} or {@code live}
     * @return 0 where nobody answers
     */
    public int probe(String name) {
        return HealthProbe.status(management().resolve("/q/health/" + name));
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        ProcessEnd.kill(process);
    }

    /** Asks it to stop, without waiting. */
    public void askToStop() {
        process.destroy();
    }

    /**
     * Whether it was started from a cache of an earlier run, as its JVM says; empty where there was none to start from.
     *
     * @throws IOException where what the JVM says can't be read
     */
    public Optional<Boolean> usesStartCache() throws IOException {
        return cache.inUse();
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

    /** Asks it to stop and waits until it has drained; kills it where that takes too long. */
    @Override
    public void close() {
        ProcessEnd.stop(process, cache.records() ? STOP_LIMIT.plus(StartCache.RECORDING_LIMIT) : STOP_LIMIT);
        assembly = cache.assemble();
    }
}
