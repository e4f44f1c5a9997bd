package com.mercurious.travel.tools.bench.pipeline;

import com.mercurious.travel.tools.suite.service.Service;
import com.mercurious.travel.tools.suite.service.ServiceProcess;
import com.mercurious.travel.tools.suite.suite.Suite;
import com.mercurious.travel.tools.suite.suite.SuiteListener;
import com.mercurious.travel.tools.suite.suite.SuiteOptions;
import com.mercurious.travel.tools.suite.suite.Workspace;
import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Measures a suite whose planner searches for a few milliseconds only, so that the pipeline is what is measured. The load
 * comes from this process, completions are read from Kafka as a client of the suite would.
 */
final class PipelineBench {
    /** Figures that the suite is built for, on two cores with everything on them. */
    private static final double AIM_ACCEPTED_PER_SECOND = 3_000;

    private static final double AIM_MILLIS_TO_PROPOSAL = 60;
    private static final double AIM_SECONDS_TO_READY = 2;
    private static final double AIM_RESIDENT_MIB = 300;

    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final double QUIET_LOAD_A_PROCESSOR = 0.5;
    private static final double WARM_UP_RATE = 100;
    private static final int MOST_REQUESTS = 200_000;

    private final Workspace workspace;
    private final BenchOptions options;
    private final Terminal terminal;
    private final List<Measurement> startUp = new ArrayList<>();
    private final List<Measurement> flow = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    PipelineBench(Workspace workspace, BenchOptions options, Terminal terminal) {
        this.workspace = workspace;
        this.options = options;
        this.terminal = terminal;
    }

    BenchReport run() throws IOException, InterruptedException, ExecutionException {
        Instant at = Instant.now();
        remarkOnOtherLoad();
        SuiteOptions suiteOptions =
                new SuiteOptions(true, options.platform(), Map.of("TRAVEL_PLANNER_SEARCH_TIME", options.searchTime()));
        say("Starting the platform");
        try (Suite suite = Suite.startPlatform(workspace, suiteOptions, SuiteListener.SILENT)) {
            for (Service service : Service.values()) {
                startAlone(suite, service);
            }
            say("Starting all services");
            suite.startServices();
            Map<Service, ProcessMemory> idle = memory(suite);
            try (ConsumerLag lag = new ConsumerLag(suite.platform());
                    CompletionWatch watch = new CompletionWatch(suite.platform())) {
                load(suite, lag, watch);
                remarkOnFailures(watch);
            }
            List<Measurement> all = new ArrayList<>(flow);
            all.addAll(startUp);
            memory(suite).forEach((service, memory) -> all.add(resident(service, idle.get(service), memory)));
            return new BenchReport(at, machine(), servers(suite), all, remarks);
        }
    }

    private void startAlone(Suite suite, Service service) throws IOException, InterruptedException {
        say("Starting " + service.title() + " alone");
        try (ServiceProcess process = suite.startService(service, Map.of())) {
            double seconds = process.awaitReady(READY_LIMIT).toMillis() / 1000.0;
            startUp.add(Measurement.atMost(
                    "start." + service.title(),
                    "start to ready, " + service.title() + " alone",
                    seconds,
                    format("%.1f s", seconds),
                    AIM_SECONDS_TO_READY,
                    "2 s"));
        }
    }

    private void load(Suite suite, ConsumerLag lag, CompletionWatch watch)
            throws IOException, InterruptedException, ExecutionException {
        say("Warming up, %.0f requests a second for %d s".formatted(WARM_UP_RATE, options.warmUpSeconds()));
        generate(suite, watch, options.connections(), WARM_UP_RATE, options.warmUpSeconds());
        watch.awaitAll(options.drainLimit());
        watch.takeLatencies();
        lightLoad(suite, watch);
        steadyLoad(suite, watch, lag);
        burst(suite, watch, lag);
    }

    private void lightLoad(Suite suite, CompletionWatch watch) throws IOException, InterruptedException {
        say("Light load, %.0f requests a second for %d s".formatted(options.lightRate(), options.seconds()));
        generate(suite, watch, options.connections(), options.lightRate(), options.seconds());
        watch.awaitAll(options.drainLimit());
        Latencies toProposal = watch.takeLatencies();
        double p50 = toProposal.percentileMillis(0.5);
        flow.add(Measurement.atMost(
                "light.toProposal",
                "POST to proposal at %.0f/s, p50 / p99".formatted(options.lightRate()),
                p50,
                format("%.0f / %.0f ms", p50, toProposal.percentileMillis(0.99)),
                AIM_MILLIS_TO_PROPOSAL,
                "p50 < 60 ms"));
    }

    private void steadyLoad(Suite suite, CompletionWatch watch, ConsumerLag lag)
            throws IOException, InterruptedException, ExecutionException {
        say("Steady load, %.0f requests a second for %d s".formatted(options.rate(), options.seconds()));
        SteadyLoad steady = new SteadyLoad(watch);
        LoadResult result;
        try (steady) {
            result = generate(suite, steady, options.connections(), options.rate(), options.seconds());
        }
        long behind = lag.behind("api-");
        watch.awaitAll(options.drainLimit());
        Latencies toProposal = watch.takeLatencies();
        flow.add(Measurement.atMost(
                "steady.open",
                "%.0f/s through the whole pipeline for %d s".formatted(options.rate(), options.seconds()),
                steady.growthPerSecond() / options.rate(),
                format("open %d half-way, %d at the end", steady.openHalfWay(), steady.openAtTheEnd()),
                SteadyLoad.GROWTH_TOLERATED,
                "no growing lag"));
        flow.add(Measurement.of(
                "steady.toProposal",
                "  POST to proposal, p50 / p99",
                toProposal.percentileMillis(0.5),
                format("%.0f / %.0f ms", toProposal.percentileMillis(0.5), toProposal.percentileMillis(0.99))));
        flow.add(Measurement.of(
                "steady.behind", "  records not yet committed at the end", behind, format("%d", behind)));
        remarkOnOthers("at the steady load", result);
    }

    private void burst(Suite suite, CompletionWatch watch, ConsumerLag lag)
            throws IOException, InterruptedException, ExecutionException {
        say("Burst, %d connections without a pause for %d s".formatted(options.connections(), options.burstSeconds()));
        long eventsBefore = lag.written(GatewayTopics.ALL);
        long begin = System.nanoTime();
        LoadResult result = generate(suite, watch, options.connections(), 0, options.burstSeconds());
        int openAtTheEnd = watch.open();
        say("Waiting for %d proposals, up to %d s"
                .formatted(openAtTheEnd, options.drainLimit().toSeconds()));
        boolean drained = watch.awaitAll(options.drainLimit());
        double seconds = (System.nanoTime() - begin) / 1e9;
        long events = lag.written(GatewayTopics.ALL) - eventsBefore;
        flow.add(Measurement.atLeast(
                "burst.accepted",
                "requests accepted a second, %d connections".formatted(options.connections()),
                result.acceptedPerSecond(),
                format("%,.0f", result.acceptedPerSecond()),
                AIM_ACCEPTED_PER_SECOND,
                "3,000"));
        flow.add(Measurement.of(
                "burst.latency",
                "  answered within, p50 / p99",
                result.latencies().percentileMillis(0.5),
                format(
                        "%.0f / %.0f ms",
                        result.latencies().percentileMillis(0.5),
                        result.latencies().percentileMillis(0.99))));
        flow.add(Measurement.of(
                "burst.events",
                "events a second through the gateway meanwhile",
                events / seconds,
                format("%,.0f", events / seconds)));
        flow.add(Measurement.of(
                "burst.open",
                "  proposals still to come at the end",
                openAtTheEnd,
                drained
                        ? format("%,d, all there after %.0f s", openAtTheEnd, seconds)
                        : format("%,d, %,d left after %.0f s", openAtTheEnd, watch.open(), seconds)));
        remarkOnOthers("in the burst", result);
    }

    private LoadResult generate(Suite suite, AcceptedListener listener, int connections, double rate, int seconds)
            throws IOException {
        LoadPlan plan = new LoadPlan(
                suite.gateway(), TripBodies.all(), connections, rate, Duration.ofSeconds(seconds), MOST_REQUESTS);
        return new LoadGenerator(plan, listener).run();
    }

    private static Map<Service, ProcessMemory> memory(Suite suite) throws IOException {
        Map<Service, ProcessMemory> memory = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            memory.put(service, ProcessMemory.of(suite.service(service).process()));
        }
        return memory;
    }

    private static Measurement resident(Service service, ProcessMemory idle, ProcessMemory loaded) {
        return Measurement.atMost(
                "memory." + service.title(),
                "resident memory, " + service.title(),
                loaded.highestMib(),
                format("idle %d, most %d MiB", idle.residentMib(), loaded.highestMib()),
                AIM_RESIDENT_MIB,
                "300 MiB");
    }

    private void remarkOnOtherLoad() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        if (load > QUIET_LOAD_A_PROCESSOR * Runtime.getRuntime().availableProcessors()) {
            remarks.add(format(
                    "Something else ran on this machine: its load average was %.1f before the bench began, so take"
                            + " these figures for too bad.",
                    load));
        }
    }

    private void remarkOnOthers(String when, LoadResult result) {
        if (!result.others().isEmpty()) {
            remarks.add("Not accepted %s, by HTTP status (0: connection broken): %s".formatted(when, result.others()));
        }
    }

    private void remarkOnFailures(CompletionWatch watch) {
        remarks.add("The load and the readers ran on the same cores. POST to proposal: from when the request was due to"
                + " when travel-proposal.completed gave its proposal to app-client.");
        if (watch.failed() > 0) {
            remarks.add(watch.failed() + " requests ended without a proposal");
        }
    }

    private static Map<String, String> servers(Suite suite) {
        Map<String, String> servers = new LinkedHashMap<>();
        servers.put("Kafka", suite.platform().kafka().server());
        servers.put("MongoDB", suite.platform().mongo().server());
        servers.put("Redis", suite.platform().redis().server());
        return servers;
    }

    private String machine() {
        return "%d processors, Java %s, the planner's search cut to %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        options.searchTime());
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ENGLISH, format, values);
    }

    private void say(String what) {
        terminal.println(terminal.dim("… " + what));
    }
}
