package com.mercurious.travel.tools.bench.pipeline;

import static com.mercurious.travel.tools.bench.pipeline.report.Findings.format;

import com.mercurious.travel.events.Topics;
import com.mercurious.travel.tools.bench.pipeline.probe.ProcessorTime;
import com.mercurious.travel.tools.bench.pipeline.report.Findings;
import com.mercurious.travel.tools.bench.pipeline.report.Target;
import com.mercurious.travel.tools.suite.service.Service;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** How many requests are accepted as fast as it goes: with the pipeline at work behind, and with no worker there. */
final class AcceptSection {
    private static final List<String> REQUESTS = List.of(Topics.GENERATION_REQUEST);
    private static final int POLL_MILLIS = 50;
    private static final Target BEHIND = Target.atLeast(1_500, 3_000, "/s");
    private static final Target ALONE = Target.atLeast(2_800, 3_800, "/s");
    private static final Target ALONE_MILLIS = Target.atMost(0.3, 0.13, "ms");
    private static final Target ALONE_P99 = Target.atMost(150, 60, "ms");
    private static final Target PACE = Target.atLeast(95, 100, "%");

    private AcceptSection() {}

    static void behind(Stage stage, Findings findings) throws IOException, InterruptedException {
        BenchOptions options = stage.options();
        stage.say("Accepting with the pipeline behind, %d connections without a pause for %d s"
                .formatted(options.connections(), options.burstSeconds()));
        LoadResult load = stage.load(stage.watch(), 0, options.burstSeconds());
        int open = stage.watch().open();
        stage.say("Waiting for %d proposals, up to %d s"
                .formatted(open, options.drainLimit().toSeconds()));
        long begin = System.nanoTime();
        boolean drained = stage.drain();
        double seconds = (System.nanoTime() - begin) / 1e9;
        findings.add(
                "behind.accepted",
                "accepted with the pipeline running behind",
                load.acceptedPerSecond(),
                format(
                        "%,.0f/s, p50 %.0f, p99 %.0f ms",
                        load.acceptedPerSecond(),
                        load.latencies().percentileMillis(0.5),
                        load.latencies().percentileMillis(0.99)),
                BEHIND);
        findings.add(
                "behind.open",
                "  proposals still to come at the end",
                open,
                drained
                        ? format("%,d, all there after %.0f s", open, seconds)
                        : format(
                                "%,d, %,d left after %.0f s",
                                open, stage.watch().open(), seconds));
        SustainedSection.remarkOnOthers("in the burst", load, findings);
        stage.watch().takeLatencies();
    }

    /** With the workers stopped already. */
    static void alone(Stage stage, Findings findings) throws IOException, InterruptedException, ExecutionException {
        BenchOptions options = stage.options();
        if (options.stored() > 0) {
            stage.say("Storing %,d requests".formatted(options.stored()));
            long stored = stage.database().fill(options.stored());
            findings.add("accept.stored", "requests stored before", stored, format("%,d", stored));
            findings.remark(
                    "Stored before: copies of what the gateway had stored, without values above 1,000 characters.");
        }
        stage.say("Accepting alone, %d connections without a pause for %d s"
                .formatted(options.connections(), options.burstSeconds()));
        long publishedBefore = stage.lag().written(REQUESTS);
        ProcessorTime before = stage.processorTime();
        LoadResult load = stage.load((id, due) -> {}, 0, options.burstSeconds());
        long published = stage.lag().written(REQUESTS) - publishedBefore;
        long begin = System.nanoTime();
        boolean all = awaitPublished(stage, publishedBefore + load.accepted());
        double seconds = (System.nanoTime() - begin) / 1e9;
        double gateway = stage.processorTime().since(before).get(Service.API_GATEWAY.title());
        double p99 = load.latencies().percentileMillis(0.99);
        findings.add(
                "accept.rate",
                "accepted alone, %d connections".formatted(options.connections()),
                load.acceptedPerSecond(),
                format("%,.0f/s", load.acceptedPerSecond()),
                ALONE);
        findings.add(
                "accept.p99",
                "  answered within, p99",
                p99,
                format("%.0f ms (p50 %.0f)", p99, load.latencies().percentileMillis(0.5)),
                ALONE_P99);
        double millis = gateway / Math.max(1, load.accepted());
        findings.add(
                "accept.cpu",
                "  gateway's processor time each, relay with it",
                millis,
                format("%.2f ms", millis),
                ALONE_MILLIS);
        double share = 100.0 * published / Math.max(1, load.accepted());
        findings.add(
                "accept.relay",
                "  published by then",
                share,
                format("%.0f %%, %s", share, all ? format("the rest in %.1f s", seconds) : "the rest did not follow"),
                PACE);
        SustainedSection.remarkOnOthers("alone", load, findings);
    }

    private static boolean awaitPublished(Stage stage, long wanted) throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + stage.options().drainLimit().toNanos();
        while (stage.lag().written(REQUESTS) < wanted) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return true;
    }
}
