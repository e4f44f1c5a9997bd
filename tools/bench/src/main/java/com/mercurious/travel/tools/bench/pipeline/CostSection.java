package com.mercurious.travel.tools.bench.pipeline;

import static com.mercurious.travel.tools.bench.pipeline.report.Findings.format;

import com.mercurious.travel.tools.bench.pipeline.probe.HeapCollections;
import com.mercurious.travel.tools.bench.pipeline.probe.ProcessorTime;
import com.mercurious.travel.tools.bench.pipeline.report.Findings;
import com.mercurious.travel.tools.bench.pipeline.report.Target;
import com.mercurious.travel.tools.suite.service.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a request costs each process under a steady load that the pipeline keeps up with. What a process takes while nothing
 * is asked for is in it, and said beside it.
 */
final class CostSection {
    private static final int IDLE_SECONDS = 5;
    private static final Target OF_GATEWAY = Target.atMost(3, 1.5, "ms");
    private static final Target OF_ALL = Target.atMost(12, 6, "ms");

    private CostSection() {}

    static void measure(Stage stage, Findings findings) throws IOException, InterruptedException {
        BenchOptions options = stage.options();
        Map<String, Double> idle = idle(stage);
        stage.say("Processor time, %.0f requests a second for %d s".formatted(options.cpuRate(), options.seconds()));
        Map<String, HeapCollections> collectionsBefore = stage.collections();
        ProcessorTime before = stage.processorTime();
        long begin = System.nanoTime();
        LoadResult load = stage.load(stage.watch(), options.cpuRate(), options.seconds());
        stage.drain();
        Map<String, Double> taken = stage.processorTime().since(before);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Map<String, HeapCollections> collections = stage.collections();
        stage.watch().takeLatencies();

        int requests = Math.max(1, load.accepted());
        double search = searchMillis(options.searchTime());
        double all = 0;
        for (Map.Entry<String, Double> process : taken.entrySet()) {
            String name = process.getKey();
            double each = process.getValue() / requests;
            boolean searches = name.equals(Service.API_GENERATION.title());
            double own = searches ? Math.max(0, each - search) : each;
            all += own;
            String measured = format("%.2f ms", own) + format(" (idle %.2f)", idle.get(name) * seconds / requests);
            String title =
                    "processor time a request, " + name + (searches ? format(" (less %.0f ms search)", search) : "");
            findings.add(
                    "cpu.of." + name,
                    title,
                    own,
                    measured,
                    name.equals(Service.API_GATEWAY.title()) ? OF_GATEWAY : null);
        }
        findings.add(
                "cpu.all",
                format("processor time a request, all, at %.0f/s", options.cpuRate()),
                all,
                format("%.1f ms", all),
                OF_ALL);
        for (String name : collections.keySet()) {
            HeapCollections done = collections.get(name).since(collectionsBefore.get(name));
            findings.add(
                    "collections." + name,
                    "  collections meanwhile, " + name,
                    done.full(),
                    format("%d young, %d full, %.0f ms", done.young(), done.full(), done.seconds() * 1e3));
        }
        findings.remark(
                "Processor time: user and system, from /proc, over a steady load with what the processes do when"
                        + " idle in it (in brackets); the planner's search time is subtracted as configured. Collections: jstat.");
    }

    /** Milliseconds of processor time a second by process while nothing is asked for. */
    private static Map<String, Double> idle(Stage stage) throws InterruptedException {
        ProcessorTime before = stage.processorTime();
        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        ProcessorTime after = stage.processorTime();
        double seconds = (after.at() - before.at()) / 1e9;
        Map<String, Double> idle = after.since(before);
        idle.replaceAll((name, millis) -> millis / seconds);
        return idle;
    }

    /** Milliseconds of a duration as Quarkus takes it: {@code 2ms}, {@code 1s} or ISO 8601's. */
    static double searchMillis(String text) {
        String time = text.strip().toUpperCase(Locale.ROOT);
        if (time.endsWith("MS")) {
            return Double.parseDouble(time.substring(0, time.length() - 2));
        }
        return Duration.parse(time.startsWith("P") ? time : "PT" + time).toNanos() / 1e6;
    }
}
