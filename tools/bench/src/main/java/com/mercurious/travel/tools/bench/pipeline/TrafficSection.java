package com.mercurious.travel.tools.bench.pipeline;

import static com.mercurious.travel.tools.bench.pipeline.report.Findings.format;

import com.mercurious.travel.tools.bench.pipeline.probe.StoreTap;
import com.mercurious.travel.tools.bench.pipeline.report.Findings;
import com.mercurious.travel.tools.suite.service.Service;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * What a request asks of the store and of Kafka. The gateway talks to the store through a tap that counts, so no other
 * section runs with it; Kafka is asked for the sizes of its logs and for its offsets.
 */
final class TrafficSection {
    private static final double KIB = 1024;

    private TrafficSection() {}

    static void measure(Stage stage, Findings findings) throws IOException, InterruptedException, ExecutionException {
        BenchOptions options = stage.options();
        String uri = stage.suite().platform().mongo().uri();
        stage.say("Traffic, %.0f requests a second for %d s".formatted(options.cpuRate(), options.seconds()));
        try (StoreTap tap = new StoreTap(uri)) {
            stage.stop(Service.API_GATEWAY);
            stage.start(Service.API_GATEWAY, Map.of("MONGODB_URI", tap.uri()));
            stage.load(stage.watch(), options.cpuRate(), 2);
            stage.drain();
            StoreTap.Traffic before = tap.traffic();
            long recordsBefore = stage.lag().written(PipelineTopics.ALL);
            long bytesBefore = stage.lag().bytes(PipelineTopics.ALL);
            LoadResult load = stage.load(stage.watch(), options.cpuRate(), options.seconds());
            stage.drain();
            StoreTap.Traffic traffic = tap.traffic().since(before);
            long records = stage.lag().written(PipelineTopics.ALL) - recordsBefore;
            long bytes = stage.lag().bytes(PipelineTopics.ALL) - bytesBefore;
            report(findings, traffic, records, bytes, Math.max(1, load.accepted()));
            stage.stop(Service.API_GATEWAY);
        } catch (IllegalArgumentException e) {
            findings.remark("No store traffic: " + e.getMessage());
        }
        stage.start(Service.API_GATEWAY, Map.of());
        stage.watch().takeLatencies();
    }

    private static void report(Findings findings, StoreTap.Traffic traffic, long records, long bytes, int requests) {
        String commands = traffic.commands().entrySet().stream()
                .map(command -> format("%s %.2f", command.getKey(), (double) command.getValue() / requests))
                .collect(Collectors.joining(", "));
        double operations = (double) traffic.operations() / requests;
        findings.add("store.operations", "store operations a request", operations, format("%.2f", operations));
        findings.remark(
                "Store operations a request by command: " + commands
                        + ". Counted on the wire between the gateway and the store, the gateway's own probes and sweeps with them.");
        double to = traffic.bytesToStore() / KIB / requests;
        double from = traffic.bytesFromStore() / KIB / requests;
        findings.add("store.bytes", "  KiB to the store / from it, a request", to, format("%.1f / %.1f KiB", to, from));
        double each = (double) records / requests;
        findings.add("kafka.records", "Kafka records a request, all services", each, format("%.2f", each));
        double kib = bytes / KIB / requests;
        findings.add("kafka.bytes", "  KiB in Kafka's logs a request", kib, format("%.1f KiB", kib));
    }
}
