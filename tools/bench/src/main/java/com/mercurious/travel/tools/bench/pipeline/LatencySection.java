package com.mercurious.travel.tools.bench.pipeline;

import static com.mercurious.travel.tools.bench.pipeline.report.Findings.format;

import com.mercurious.travel.tools.bench.pipeline.report.Findings;
import com.mercurious.travel.tools.bench.pipeline.report.Target;
import java.io.IOException;

/** How long a traveller waits while little is asked for. */
final class LatencySection {
    private LatencySection() {}

    static void measure(Stage stage, Findings findings) throws IOException, InterruptedException {
        BenchOptions options = stage.options();
        stage.say("Light load, %.0f requests a second for %d s".formatted(options.lightRate(), options.seconds()));
        stage.load(stage.watch(), options.lightRate(), options.seconds());
        stage.drain();
        Latencies toProposal = stage.watch().takeLatencies();
        double median = toProposal.percentileMillis(0.5);
        double slow = toProposal.percentileMillis(0.99);
        String title = format("POST to proposal at %.0f/s, p50", options.lightRate());
        findings.add("latency.p50", title, median, format("%.0f ms", median), Target.atMost(30, 20, "ms"));
        findings.add("latency.p99", "  p99", slow, format("%.0f ms", slow), Target.atMost(100, 60, "ms"));
        findings.remark("POST to proposal: from when the request was due to when travel-proposal.completed gave its"
                + " proposal to app-client. The load and the readers ran on the same cores.");
    }
}
