package com.mercurious.travel.tools.bench.pipeline;

import static com.mercurious.travel.tools.bench.pipeline.report.Findings.format;

import com.mercurious.travel.tools.bench.pipeline.report.Findings;
import com.mercurious.travel.tools.bench.pipeline.report.Target;
import com.mercurious.travel.tools.suite.service.Service;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Accepting beside event streams on which nothing happens, as many travellers leave a tab open. */
final class StreamSection {
    private static final double RATE = 100;
    private static final int OTHER_FILES = 1_000;
    private static final int SERVED_WITHIN_S = 60;
    private static final int POLL_MILLIS = 100;

    private StreamSection() {}

    /** With the workers stopped already, so that what is watched does not end. */
    static void measure(Stage stage, Findings findings) throws IOException, InterruptedException {
        int wanted = stage.options().streams();
        requireFiles(wanted);
        List<String> ids = new ArrayList<>();
        stage.say("Accepting without streams, %.0f requests a second".formatted(RATE));
        double without =
                p99(stage.load((id, due) -> ids.add(id), RATE, stage.options().seconds()));
        stage.say("Opening %,d event streams".formatted(wanted));
        try (IdleStreams streams = new IdleStreams(stage.suite().gateway(), stage.token())) {
            long begin = System.nanoTime();
            for (int i = 0; i < wanted; i++) {
                streams.open(ids.get(i % ids.size()));
            }
            awaitServed(streams, wanted);
            double opened = (System.nanoTime() - begin) / 1e9;
            stage.say("Accepting beside %,d streams".formatted(streams.served()));
            double with = p99(stage.load((id, due) -> {}, RATE, stage.options().seconds()));
            ProcessMemory memory =
                    ProcessMemory.of(stage.suite().service(Service.API_GATEWAY).process());
            findings.add(
                    "streams.served",
                    format("%,d idle event streams", wanted),
                    streams.served() - streams.ended(),
                    format("%,d served after %.1f s, %,d closed", streams.served(), opened, streams.ended()),
                    Target.atLeast(wanted, wanted, ""));
            findings.add(
                    "streams.p99",
                    format("  accept p99 at %.0f/s with them / without", RATE),
                    with / without,
                    format("%.0f / %.0f ms", with, without),
                    Target.atMost(2, 2, "×"));
            findings.add(
                    "streams.memory",
                    "  resident memory, api-gateway, with them",
                    memory.residentMib(),
                    format("%d MiB", memory.residentMib()),
                    Target.atMost(512, 512, "MiB"));
        }
    }

    private static double p99(LoadResult load) {
        return load.latencies().percentileMillis(0.99);
    }

    private static void awaitServed(IdleStreams streams, int wanted) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SERVED_WITHIN_S);
        while (streams.served() < wanted && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private static void requireFiles(int streams) throws IOException {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() < streams + OTHER_FILES) {
            throw new IOException(
                    "%,d streams need as many open files in this process and in the gateway; %,d are allowed:"
                                    .formatted(streams, system.getMaxFileDescriptorCount())
                            + " raise the limit by 'ulimit -n %d' first".formatted(streams + OTHER_FILES));
        }
    }
}
