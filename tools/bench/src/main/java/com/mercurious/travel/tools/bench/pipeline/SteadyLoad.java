package com.mercurious.travel.tools.bench.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Watches how many requests are open while a steady load runs: a pipeline that keeps up has as many at the end. */
final class SteadyLoad implements AcceptedListener, AutoCloseable {
    /** Share of the rate by which the open requests may grow a second before that counts as growing lag. */
    static final double GROWTH_TOLERATED = 0.02;

    private static final int SAMPLES_A_SECOND = 4;

    private final CompletionWatch watch;
    private final List<Integer> open = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("steady-load").factory());

    SteadyLoad(CompletionWatch watch) {
        this.watch = watch;
        long period = TimeUnit.SECONDS.toMicros(1) / SAMPLES_A_SECOND;
        clock.scheduleAtFixedRate(this::sample, period, period, TimeUnit.MICROSECONDS);
    }

    private synchronized void sample() {
        open.add(watch.open());
    }

    @Override
    public void accepted(String id, long due) {
        watch.accepted(id, due);
    }

    synchronized int openHalfWay() {
        return open.isEmpty() ? 0 : open.get(open.size() / 2);
    }

    synchronized int openAtTheEnd() {
        return open.isEmpty() ? 0 : open.getLast();
    }

    /** Open requests that came to those before in a second of the second half: the slope of the least-squares line. */
    synchronized double growthPerSecond() {
        List<Integer> half = open.subList(open.size() / 2, open.size());
        int n = half.size();
        if (n < 2) {
            return 0;
        }
        double meanX = (n - 1) / 2.0;
        double meanY = half.stream().mapToInt(Integer::intValue).average().orElse(0);
        double above = 0;
        double below = 0;
        for (int x = 0; x < n; x++) {
            above += (x - meanX) * (half.get(x) - meanY);
            below += (x - meanX) * (x - meanX);
        }
        return above / below * SAMPLES_A_SECOND;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
