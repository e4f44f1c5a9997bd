package com.mercurious.travel.tools.bench.pipeline;

import static com.mercurious.travel.tools.bench.pipeline.report.Findings.format;

import com.mercurious.travel.tools.bench.pipeline.report.Findings;
import com.mercurious.travel.tools.bench.pipeline.report.Target;
import com.mercurious.travel.tools.suite.service.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** From the start of a process to ready: each service alone, and each again beside the others, after a load. */
final class StartSection {
    private static final Target READY = Target.atMost(1.2, 0.8, "s");
    private static final int STARTS = 3;

    private StartSection() {}

    /** Before the suite runs: the first start may have to prepare the others, of which the quickest counts. */
    static void alone(Stage stage, Findings findings) throws IOException, InterruptedException {
        for (Service service : Service.values()) {
            stage.say("Starting " + service.title() + " alone");
            Optional<Duration> first = stage.prepareStart(service);
            double quickest = Double.POSITIVE_INFINITY;
            boolean cached = true;
            for (int i = 0; i < STARTS; i++) {
                quickest = Math.min(quickest, seconds(stage.start(service, Map.of())));
                cached &= stage.suite().service(service).usesStartCache().orElse(false);
                stage.stop(service);
            }
            findings.add(
                    "start." + service.title(),
                    "start to ready, " + service.title() + " alone",
                    quickest,
                    format("%.2f s", quickest)
                            + (cached ? ", from the cache" : ", without a cache")
                            + first.map(took -> format(" (first %.2f s)", seconds(took)))
                                    .orElse(""),
                    READY);
        }
    }

    /** While the others run: each ends as it is told to, and starts again on its port. */
    static void again(Stage stage, Findings findings) throws IOException, InterruptedException {
        for (Service service : Service.values()) {
            stage.say("Restarting " + service.title());
            stage.stop(service);
            double seconds = seconds(stage.start(service, Map.of()));
            findings.add(
                    "restart." + service.title(),
                    "restart to ready, " + service.title() + " beside the others",
                    seconds,
                    format("%.2f s", seconds));
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
