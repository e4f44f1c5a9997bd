package com.mercurious.travel.tools.bench.pipeline;

import com.mercurious.travel.tools.bench.pipeline.probe.HeapCollections;
import com.mercurious.travel.tools.bench.pipeline.probe.ProcessorTime;
import com.mercurious.travel.tools.suite.process.StartCache.Recording;
import com.mercurious.travel.tools.suite.service.Service;
import com.mercurious.travel.tools.suite.service.ServiceProcess;
import com.mercurious.travel.tools.suite.suite.Suite;
import com.mercurious.travel.tools.suite.suite.SuiteListener;
import com.mercurious.travel.tools.suite.suite.SuiteOptions;
import com.mercurious.travel.tools.suite.suite.Workspace;
import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A suite of the bench's own, with empty folders and a database of its own, and what the sections do with it: load it, wait
 * for its proposals, and ask its processes what they took.
 */
final class Stage implements AutoCloseable {
    static final String PLATFORM = "platform";
    static final String LOAD = "load";

    private static final Duration READY_LIMIT = Duration.ofSeconds(90);
    private static final double WARM_UP_RATE = 100;
    private static final int MOST_REQUESTS = 2_000_000;

    private final BenchOptions options;
    private final Terminal terminal;
    private final Suite suite;
    private final BenchDatabase database;
    private ConsumerLag lag;
    private CompletionWatch watch;

    private Stage(BenchOptions options, Terminal terminal, Suite suite, BenchDatabase database) {
        this.options = options;
        this.terminal = terminal;
        this.suite = suite;
        this.database = database;
    }

    /** Starts the platform; the services are started by the sections. */
    static Stage open(Workspace workspace, BenchOptions options, Terminal terminal)
            throws IOException, InterruptedException {
        FreshHome.prepare(workspace.home());
        String name = BenchDatabase.newName();
        SuiteOptions suiteOptions = new SuiteOptions(
                true,
                options.platform(),
                Map.of("TRAVEL_PLANNER_SEARCH_TIME", options.searchTime(), "QUARKUS_MONGODB_DATABASE", name),
                options.wants(Section.start) ? Recording.AT_ONCE : Recording.NEVER);
        terminal.println(terminal.dim("… Starting the platform"));
        Suite suite = Suite.startPlatform(workspace, suiteOptions, SuiteListener.SILENT);
        if (suite.platformProcess().recordsStartCache()) {
            suite.close();
            suite.platformProcess().awaitStartCache();
            suite = Suite.startPlatform(workspace, suiteOptions, SuiteListener.SILENT);
        }
        return new Stage(
                options,
                terminal,
                suite,
                new BenchDatabase(suite.platform().mongo().uri(), name));
    }

    /** Starts all services and the readers of what they do. */
    void startServices() throws IOException, InterruptedException {
        say("Starting all services");
        suite.startServices();
        lag = new ConsumerLag(suite.platform());
        watch = new CompletionWatch(suite.platform());
    }

    /**
     * Starts and ends a service that has no cache to start from: while the JVM writes down what it loads, it is slower.
     *
     * @return how long that start took; empty where there was no need
     */
    Optional<Duration> prepareStart(Service service) throws IOException, InterruptedException {
        ServiceProcess process = suite.startService(service, Map.of());
        Optional<Duration> took =
                process.recordsStartCache() ? Optional.of(process.awaitReady(READY_LIMIT)) : Optional.empty();
        process.close();
        process.awaitStartCache();
        return took;
    }

    void warmUp() throws IOException, InterruptedException {
        say("Warming up, %.0f requests a second for %d s".formatted(WARM_UP_RATE, options.warmUpSeconds()));
        load(watch, WARM_UP_RATE, options.warmUpSeconds());
        drain();
        watch.takeLatencies();
    }

    /** Sends requests at {@code rate} a second; 0: as fast as each connection is answered. */
    LoadResult load(AcceptedListener listener, double rate, int seconds) throws IOException, InterruptedException {
        LoadPlan plan = new LoadPlan(
                suite.gateway(),
                token(),
                TripBodies.all(),
                options.connections(),
                rate,
                Duration.ofSeconds(seconds),
                MOST_REQUESTS);
        return new LoadGenerator(plan, listener).run();
    }

    /** A token for what is sent to the gateway. */
    String token() throws IOException, InterruptedException {
        return suite.tokens().token();
    }

    /** Waits for the proposals of all that was accepted; whether they came in time. */
    boolean drain() throws InterruptedException {
        return watch.awaitAll(options.drainLimit());
    }

    /** Starts a service again and waits until it is ready. */
    Duration start(Service service, Map<String, String> environment) throws IOException, InterruptedException {
        ServiceProcess process = suite.startService(service, environment);
        return process.awaitReady(READY_LIMIT);
    }

    void stop(Service service) {
        suite.service(service).close();
    }

    /** The processes that a request costs time, by name; this one, which makes the load and reads the proposals, is last. */
    Map<String, List<ProcessHandle>> processes() {
        Map<String, List<ProcessHandle>> processes = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            processes.put(
                    service.title(), List.of(suite.service(service).process().toHandle()));
        }
        processes.put(PLATFORM, List.of(suite.platformProcess().process().toHandle()));
        suite.platformProcess().children().forEach(child -> processes.put(nameOf(child), List.of(child)));
        processes.put(LOAD, List.of(ProcessHandle.current()));
        return processes;
    }

    private static String nameOf(ProcessHandle child) {
        String command = child.info().command().orElse("server");
        return command.substring(command.lastIndexOf('/') + 1).replaceFirst("-\\d.*", "");
    }

    ProcessorTime processorTime() {
        return ProcessorTime.of(processes());
    }

    /** Collections of each JVM of the suite, by name. */
    Map<String, HeapCollections> collections() throws IOException {
        Map<String, HeapCollections> collections = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            collections.put(
                    service.title(),
                    HeapCollections.of(suite.service(service).process().pid()));
        }
        collections.put(
                PLATFORM, HeapCollections.of(suite.platformProcess().process().pid()));
        return collections;
    }

    Map<Service, ProcessMemory> memory() throws IOException {
        Map<Service, ProcessMemory> memory = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            memory.put(service, ProcessMemory.of(suite.service(service).process()));
        }
        return memory;
    }

    Suite suite() {
        return suite;
    }

    BenchOptions options() {
        return options;
    }

    BenchDatabase database() {
        return database;
    }

    ConsumerLag lag() {
        return lag;
    }

    CompletionWatch watch() {
        return watch;
    }

    void say(String what) {
        terminal.println(terminal.dim("… " + what));
    }

    @Override
    public void close() throws IOException {
        try (suite;
                database) {
            if (watch != null) {
                watch.close();
            }
            if (lag != null) {
                lag.close();
            }
        }
    }
}
