package com.mercurious.travel.tools.bench.pipeline;

import static com.mercurious.travel.tools.bench.pipeline.report.Findings.format;

import com.mercurious.travel.tools.bench.pipeline.report.Findings;
import com.mercurious.travel.tools.suite.service.Service;
import com.mercurious.travel.tools.suite.service.ServiceProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the pipeline scales with its workers, on a machine too small for their searches: the workers wait in place of
 * searching. Each round has twice the workers of the one before, and a backlog that keeps them all busy.
 */
final class WorkerSection {
    private static final Duration READY_LIMIT = Duration.ofSeconds(90);
    private static final int SETTLING_SECONDS = 5;
    /** Share of what the workers can do that is asked of them. */
    private static final double OVER = 1.5;

    private WorkerSection() {}

    static void measure(Stage stage, Findings findings) throws IOException, InterruptedException {
        BenchOptions options = stage.options();
        Map<String, String> waiting = Map.of("TRAVEL_PLANNER_SEARCH_SLEEP", options.searchSleep());
        stage.stop(Service.API_GENERATION);
        List<ServiceProcess> workers = new ArrayList<>();
        double one = Double.NaN;
        try {
            for (int count = 1; count <= options.workers(); count *= 2) {
                stage.say("%d workers that wait %s a request".formatted(count, options.searchSleep()));
                while (workers.size() < count) {
                    workers.add(stage.suite().startReplica(Service.API_GENERATION, waiting));
                }
                for (ServiceProcess worker : workers) {
                    worker.awaitReady(READY_LIMIT);
                }
                double rate = completedPerSecond(stage, count);
                one = count == 1 ? rate : one;
                findings.add(
                        "workers." + count,
                        "%d workers that wait %s in place of a search".formatted(count, options.searchSleep()),
                        rate,
                        format("%.1f/s, %.2f × one", rate, rate / one));
            }
        } finally {
            workers.forEach(ServiceProcess::close);
        }
        stage.start(Service.API_GENERATION, Map.of());
        stage.drain();
        stage.watch().takeLatencies();
    }

    /** Ends a second while more requests come than can be worked off. */
    private static double completedPerSecond(Stage stage, int workers) throws IOException, InterruptedException {
        double most = 1_000
                / CostSection.searchMillis(stage.options().searchSleep())
                * Runtime.getRuntime().availableProcessors()
                * workers;
        double rate = OVER * most;
        stage.load(stage.watch(), rate, SETTLING_SECONDS);
        stage.watch().takeLatencies();
        long begin = System.nanoTime();
        stage.load(stage.watch(), rate, stage.options().seconds());
        double seconds = (System.nanoTime() - begin) / 1e9;
        int ended = stage.watch().takeLatencies().count();
        stage.drain();
        stage.watch().takeLatencies();
        return ended / seconds;
    }
}
