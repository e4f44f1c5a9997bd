package com.mercurious.travel.tools.bench.pipeline;

import static com.mercurious.travel.tools.bench.pipeline.report.Findings.format;

import com.mercurious.travel.tools.bench.pipeline.report.BenchReport;
import com.mercurious.travel.tools.bench.pipeline.report.Findings;
import com.mercurious.travel.tools.bench.pipeline.report.Target;
import com.mercurious.travel.tools.suite.service.Service;
import com.mercurious.travel.tools.suite.suite.Suite;
import com.mercurious.travel.tools.suite.suite.Workspace;
import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Measures a suite whose planner searches for a few milliseconds only, so that the pipeline is what is measured. The load
 * comes from this process, completions are read from Kafka as a client of the suite would. What leaves a backlog that
 * nobody works off has a suite of its own.
 */
final class PipelineBench {
    private static final double QUIET_LOAD_A_PROCESSOR = 0.5;
    private static final double OVERLOAD_WHERE_NOT_SOUGHT = 100;
    private static final Target RESIDENT = Target.atMost(384, 256, "MiB");
    private static final Target RESIDENT_IDLE = Target.atMost(220, 220, "MiB");

    private final Workspace workspace;
    private final BenchOptions options;
    private final Terminal terminal;
    private final Findings findings = new Findings();
    private final Map<String, String> servers = new LinkedHashMap<>();
    private final Instant at = Instant.now();

    PipelineBench(Workspace workspace, BenchOptions options, Terminal terminal) {
        this.workspace = workspace;
        this.options = options;
        this.terminal = terminal;
    }

    void run() throws IOException, InterruptedException, ExecutionException {
        remarkOnOtherLoad(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        if (options.wantsAnyOf(
                Section.start,
                Section.latency,
                Section.cpu,
                Section.traffic,
                Section.sustained,
                Section.overload,
                Section.behind)) {
            wholePipeline();
        }
        if (options.wantsAnyOf(Section.accept, Section.streams)) {
            gatewayAlone();
        }
        if (options.wants(Section.workers)) {
            manyWorkers();
        }
    }

    /** What was found so far. */
    BenchReport report() {
        return new BenchReport(at, machine(), servers, findings.measurements(), findings.remarks());
    }

    private void wholePipeline() throws IOException, InterruptedException, ExecutionException {
        try (Stage stage = open()) {
            if (options.wants(Section.start)) {
                StartSection.alone(stage, findings);
            }
            stage.startServices();
            Map<Service, ProcessMemory> idle = stage.memory();
            stage.warmUp();
            if (options.wants(Section.latency)) {
                LatencySection.measure(stage, findings);
            }
            if (options.wants(Section.cpu)) {
                CostSection.measure(stage, findings);
            }
            double sustained = options.wants(Section.sustained)
                    ? SustainedSection.measure(stage, findings)
                    : OVERLOAD_WHERE_NOT_SOUGHT / 2;
            if (options.wants(Section.overload)) {
                SustainedSection.overload(stage, sustained, findings);
            }
            if (options.wants(Section.behind)) {
                AcceptSection.behind(stage, findings);
            }
            memory(stage, idle);
            if (options.wants(Section.start)) {
                StartSection.again(stage, findings);
            }
            if (options.wants(Section.traffic)) {
                TrafficSection.measure(stage, findings);
            }
            remarkOnFailures(stage);
        }
    }

    private void gatewayAlone() throws IOException, InterruptedException, ExecutionException {
        try (Stage stage = open()) {
            stage.startServices();
            stage.warmUp();
            stage.stop(Service.API_GENERATION);
            stage.stop(Service.API_ENRICHMENT);
            if (options.wants(Section.streams)) {
                StreamSection.measure(stage, findings);
            }
            if (options.wants(Section.accept)) {
                AcceptSection.alone(stage, findings);
            }
        }
    }

    private void manyWorkers() throws IOException, InterruptedException {
        try (Stage stage = open()) {
            stage.startServices();
            stage.warmUp();
            WorkerSection.measure(stage, findings);
            remarkOnFailures(stage);
        }
    }

    private Stage open() throws IOException, InterruptedException {
        Stage stage = Stage.open(workspace, options, terminal);
        Suite suite = stage.suite();
        servers.put("Kafka", suite.platform().kafka().server());
        servers.put("MongoDB", suite.platform().mongo().server());
        servers.put("Redis", suite.platform().redis().server());
        return stage;
    }

    private void memory(Stage stage, Map<Service, ProcessMemory> idle) throws IOException {
        for (Map.Entry<Service, ProcessMemory> service : stage.memory().entrySet()) {
            String title = service.getKey().title();
            long before = idle.get(service.getKey()).residentMib();
            long most = service.getValue().highestMib();
            findings.add(
                    "memory." + title, "resident memory at most, " + title, most, format("%d MiB", most), RESIDENT);
            findings.add("memory.idle." + title, "  when ready", before, format("%d MiB", before), RESIDENT_IDLE);
        }
        long platform =
                ProcessMemory.of(stage.suite().platformProcess().process()).highestMib();
        findings.add("memory.platform", "resident memory at most, platform", platform, format("%d MiB", platform));
    }

    private void remarkOnOtherLoad(double before) {
        double quiet = QUIET_LOAD_A_PROCESSOR * Runtime.getRuntime().availableProcessors();
        if (before > quiet) {
            findings.remark(format(
                    "Something else ran on this machine: its load average was %.1f before the bench began, so take"
                            + " these figures for too bad, and compare them only with a run beside this one.",
                    before));
        }
    }

    private void remarkOnFailures(Stage stage) {
        if (stage.watch().failed() > 0) {
            findings.remark(stage.watch().failed() + " requests ended without a proposal");
        }
    }

    private String machine() {
        return "%d processors, Java %s, the planner's search cut to %s, load average %.1f at the end"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        options.searchTime(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
