package com.mercurious.travel.tools.bench.pipeline;

import static com.mercurious.travel.tools.bench.pipeline.report.Findings.format;

import com.mercurious.travel.tools.bench.pipeline.probe.HeapCollections;
import com.mercurious.travel.tools.bench.pipeline.report.Findings;
import com.mercurious.travel.tools.bench.pipeline.report.Target;
import java.io.IOException;
import java.util.Map;

/** The highest rate at which no lag grows and 99 of 100 proposals come within a second; and what twice of it does. */
final class SustainedSection {
    private static final double FIRST_RATE = 25;
    private static final double HIGHEST_RATE = 5_000;
    private static final double LATE_MILLIS = 1_000;
    private static final int OPEN_TOLERATED = 5;
    private static final Target SUSTAINED = Target.atLeast(150, 300, "/s");
    private static final Target ACCEPT_UNDER_OVERLOAD = Target.atMost(250, 250, "ms");

    private SustainedSection() {}

    /** @return the rate, a second */
    static double measure(Stage stage, Findings findings) throws IOException, InterruptedException {
        double rate = new RateSearch(FIRST_RATE, HIGHEST_RATE).highest(tried -> keepsUp(stage, tried));
        findings.add(
                "sustained",
                "sustained through the whole pipeline, %s search"
                        .formatted(stage.options().searchTime()),
                rate,
                format("%.0f/s", rate),
                SUSTAINED);
        findings.remark(format(
                "Sustained: each rate is tried for %d s; kept up with where the open requests do not grow in its second"
                        + " half, p99 of POST to proposal is below a second, and all are accepted.",
                stage.options().seconds()));
        return rate;
    }

    private static boolean keepsUp(Stage stage, double rate) throws IOException, InterruptedException {
        int seconds = stage.options().seconds();
        LoadResult load;
        SteadyLoad steady = new SteadyLoad(stage.watch());
        try (steady) {
            load = stage.load(steady, rate, seconds);
        }
        double growth = steady.growthPerSecond();
        stage.drain();
        double slow = stage.watch().takeLatencies().percentileMillis(0.99);
        boolean keepsUp = slow < LATE_MILLIS
                && load.others().isEmpty()
                && (growth <= SteadyLoad.GROWTH_TOLERATED * rate || steady.openAtTheEnd() <= OPEN_TOLERATED);
        stage.say("%.0f/s: %s (p99 %.0f ms, %d open half-way, %d at the end)"
                .formatted(
                        rate,
                        keepsUp ? "kept up with" : "too much",
                        slow,
                        steady.openHalfWay(),
                        steady.openAtTheEnd()));
        return keepsUp;
    }

    /** Loads twice {@code sustained} and waits for what was accepted. */
    static void overload(Stage stage, double sustained, Findings findings) throws IOException, InterruptedException {
        double rate = 2 * Math.max(1, sustained);
        int seconds = stage.options().seconds();
        stage.say("Overload, %.0f requests a second for %d s".formatted(rate, seconds));
        Map<String, HeapCollections> before = stage.collections();
        LoadResult load = stage.load(stage.watch(), rate, seconds);
        int open = stage.watch().open();
        long begin = System.nanoTime();
        boolean drained = stage.drain();
        double drainSeconds = (System.nanoTime() - begin) / 1e9;
        int left = stage.watch().open();
        stage.watch().takeLatencies();
        double slow = load.latencies().percentileMillis(0.99);
        findings.add(
                "overload.accept",
                format("accepted under overload, %.0f/s: p99", rate),
                slow,
                format("%.0f ms, %d refused", slow, refused(load)),
                ACCEPT_UNDER_OVERLOAD);
        double worked = drainSeconds > 0 ? (open - left) / drainSeconds : 0;
        findings.add(
                "overload.backlog",
                "  backlog worked off",
                worked,
                format("%.0f/s, %d open, %s", worked, open, drained ? "all ended" : left + " did not end"),
                Target.atLeast(sustained, sustained, "/s"));
        Map<String, HeapCollections> after = stage.collections();
        long full = after.keySet().stream()
                .mapToLong(name -> after.get(name).since(before.get(name)).full())
                .sum();
        findings.add("overload.full", "  full collections, all processes", full, format("%d", full));
        remarkOnOthers("under overload", load, findings);
    }

    private static int refused(LoadResult load) {
        return load.others().values().stream().mapToInt(Integer::intValue).sum();
    }

    static void remarkOnOthers(String when, LoadResult load, Findings findings) {
        if (!load.others().isEmpty()) {
            findings.remark(
                    "Not accepted %s, by HTTP status (0: connection broken): %s".formatted(when, load.others()));
        }
    }
}
