package com.mercurious.travel.tools.suite.suite;

import com.mercurious.travel.tools.suite.client.GatewayClient;
import com.mercurious.travel.tools.suite.client.IssuerTokens;
import com.mercurious.travel.tools.suite.client.TokenSource;
import com.mercurious.travel.tools.suite.platform.PlatformLaunch;
import com.mercurious.travel.tools.suite.platform.PlatformProcess;
import com.mercurious.travel.tools.suite.platform.PlatformState;
import com.mercurious.travel.tools.suite.process.Watchdog;
import com.mercurious.travel.tools.suite.process.Watchdog.Turn;
import com.mercurious.travel.tools.suite.service.Service;
import com.mercurious.travel.tools.suite.service.ServiceLaunch;
import com.mercurious.travel.tools.suite.service.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A running suite. Whatever becomes of the process that started it, nothing of it stays behind: an ordinary end stops the
 * services before the platform, and a watchdog does the same where the launcher is killed. The one exception is asked for by
 * {@link SuiteOptions#startCaches}: what a run wrote down is made into caches after its end.
 */
public final class Suite implements AutoCloseable {
    private static final Duration PLATFORM_LIMIT = Duration.ofMinutes(2);
    private static final Duration READY_LIMIT = Duration.ofSeconds(90);

    private final Workspace workspace;
    private final SuiteOptions options;
    private final SuiteListener listener;
    private final SuiteLock lock;
    private final FreePorts ports = new FreePorts();
    private final Map<Service, Integer> servicePorts = new EnumMap<>(Service.class);
    private final Map<Service, Integer> managementPorts = new EnumMap<>(Service.class);
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final CompletableFuture<EndedPart> ended = new CompletableFuture<>();

    private Watchdog watchdog;
    private PlatformProcess platform;

    private Suite(Workspace workspace, SuiteOptions options, SuiteListener listener) throws IOException {
        this.workspace = workspace;
        this.options = options;
        this.listener = listener;
        this.lock = SuiteLock.take(workspace);
    }

    /** Whether the suite of another process uses the home of {@code workspace} now. */
    public static boolean runsIn(Workspace workspace) throws IOException {
        return SuiteLock.isHeld(workspace);
    }

    /**
     * Starts the platform, then the services side by side, and returns when all are ready.
     *
     * @throws IOException where a part does not start, or a suite runs there already; nothing is left running then
     * @throws InterruptedException where the start was broken off; nothing is left running then
     */
    public static Suite start(Workspace workspace, SuiteOptions options, SuiteListener listener)
            throws IOException, InterruptedException {
        Suite suite = startPlatform(workspace, options, listener);
        try {
            suite.startServices();
            return suite;
        } catch (IOException | InterruptedException | RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    /**
     * Starts the platform alone; services are started one by one with {@link #startService}.
     *
     * @throws IOException where it does not start, or a suite runs there already; nothing is left running then
     * @throws InterruptedException where the start was broken off; nothing is left running then
     */
    public static Suite startPlatform(Workspace workspace, SuiteOptions options, SuiteListener listener)
            throws IOException, InterruptedException {
        Suite suite = new Suite(workspace, options, listener);
        try {
            suite.watchdog = Watchdog.start();
            suite.startPlatform();
            return suite;
        } catch (IOException | InterruptedException | RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    /**
     * Starts all services side by side and returns when they are ready.
     *
     * @throws IOException where one does not come up
     */
    public void startServices() throws IOException, InterruptedException {
        for (Service service : Service.values()) {
            startService(service, Map.of());
        }
        ServicesStart.awaitAll(services.values(), READY_LIMIT, listener);
        Map<String, URI> urls = new LinkedHashMap<>();
        services.forEach((service, process) -> urls.put(service.title(), process.url()));
        new SuiteState(ProcessHandle.current().pid(), gateway(), issuer(), urls).write(workspace);
    }

    private void startPlatform() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        keepPreviousLog(workspace.log("platform"));
        platform = PlatformProcess.start(new PlatformLaunch(
                workspace.platformJar(),
                workspace.platformHome(),
                workspace.log("platform"),
                PLATFORM_LIMIT,
                watchdog.pid(),
                options.platformOptions(),
                options.startCaches()));
        watchdog.watch(Turn.THEN, platform.process().toHandle());
        platform.children().forEach(child -> watchdog.watch(Turn.LAST, child));
        onEnd("platform", platform.process(), platform.log());
        listener.platformReady(platform.state(), Duration.ofNanos(System.nanoTime() - begin));
    }

    /**
     * Starts a service, or starts it again on the port that it had. It is not ready yet.
     *
     * @param environment variables over those of the suite
     */
    public ServiceProcess startService(Service service, Map<String, String> environment) throws IOException {
        Path log = workspace.log(service.title());
        if (!services.containsKey(service)) {
            keepPreviousLog(log);
        }
        ServiceProcess process = ServiceProcess.start(new ServiceLaunch(
                service,
                workspace.root(),
                log,
                portOf(service),
                portOf(service.title() + "'s management", service, service.usualManagementPort(), managementPorts),
                environment(service, environment),
                options.startCaches()));
        services.put(service, process);
        watchdog.watch(Turn.FIRST, process.process().toHandle());
        onEnd(service.title(), process.process(), log);
        return process;
    }

    /**
     * Starts one more process of a service, on a port of its own; it is not ready yet, and whoever starts it closes it.
     *
     * @param environment variables over those of the suite
     */
    public ServiceProcess startReplica(Service service, Map<String, String> environment) throws IOException {
        int port = ports.takeAny();
        Path log = workspace.log(service.title() + "-" + port);
        ServiceProcess process = ServiceProcess.start(new ServiceLaunch(
                service, workspace.root(), log, port, ports.takeAny(), environment(service, environment)));
        watchdog.watch(Turn.FIRST, process.process().toHandle());
        return process;
    }

    private Map<String, String> environment(Service service, Map<String, String> over) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(service.environment(platform.state()));
        all.put("TRAVEL_EVENTS_SCHEMA_BASE", "http://127.0.0.1:%s/schemas/".formatted(portOf(Service.API_GATEWAY)));
        if (Files.isDirectory(workspace.catalogue())) {
            all.put("TRAVEL_CATALOGUE_DIR", workspace.catalogue().toString());
        }
        all.putAll(options.environment());
        all.putAll(over);
        return all;
    }

    private int portOf(Service service) throws IOException {
        return portOf(service.title(), service, service.usualPort(), servicePorts);
    }

    private int portOf(String what, Service service, int usual, Map<Service, Integer> used) throws IOException {
        Integer known = used.get(service);
        if (known != null) {
            return known;
        }
        int port = options.freePorts() ? ports.takeAny() : ports.take(usual);
        if (!options.freePorts() && port != usual) {
            listener.portTaken(what, usual, port);
        }
        used.put(service, port);
        return port;
    }

    private void onEnd(String name, Process process, Path log) {
        process.onExit().thenAccept(p -> ended.complete(new EndedPart(name, p.exitValue(), log)));
    }

    private static void keepPreviousLog(Path log) throws IOException {
        if (Files.exists(log)) {
            Path previous = log.resolveSibling(log.getFileName().toString().replace(".log", ".previous.log"));
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where the HTTP API is, without a slash at the end. */
    public URI gateway() {
        return service(Service.API_GATEWAY).url();
    }

    /** Who signs the tokens that the HTTP API takes. */
    public URI issuer() {
        return URI.create(platform.state().issuer().uri());
    }

    /** Tokens of the usual user. */
    public TokenSource tokens() {
        return IssuerTokens.of(issuer());
    }

    /** A client of the HTTP API, as the usual user. */
    public GatewayClient client() {
        return new GatewayClient(gateway(), tokens());
    }

    public ServiceProcess service(Service service) {
        return services.get(service);
    }

    public PlatformState platform() {
        return platform.state();
    }

    public PlatformProcess platformProcess() {
        return platform;
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Done as soon as a part ends, whoever ended it. */
    public CompletableFuture<EndedPart> ended() {
        return ended;
    }

    /** Whether the end takes longer, since this run writes down what start-up caches are made of. */
    public boolean recordsStartCaches() {
        return platform.recordsStartCache() || services.values().stream().anyMatch(ServiceProcess::recordsStartCache);
    }

    /** Ends everything at once, without draining. */
    public void kill() {
        services.values().forEach(service -> service.process().destroyForcibly());
        if (platform != null) {
            platform.kill();
        }
    }

    /** Stops the services side by side, each draining, then the platform. */
    @Override
    public void close() throws IOException {
        try (lock) {
            Files.deleteIfExists(workspace.suiteFile());
            services.values().forEach(ServiceProcess::askToStop);
            for (ServiceProcess service : services.values()) {
                service.close();
            }
            if (platform != null) {
                platform.close();
            }
            if (watchdog != null) {
                watchdog.close();
            }
        }
    }
}
