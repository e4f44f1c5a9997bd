package com.mercurious.travel.tools.bench.pipeline;

import java.io.IOException;

/** Finds the highest rate that is kept up with: doubles it until it is not, then halves what lies between. */
final class RateSearch {
    private static final int HALVINGS = 3;
    private static final double CLOSE_ENOUGH = 0.08;
    private static final double LOWEST = 1;

    private final double start;
    private final double most;

    /** Whether a rate is kept up with; asked for one rate at a time. */
    @FunctionalInterface
    interface Trial {
        boolean keepsUp(double rate) throws IOException, InterruptedException;
    }

    /**
     * @param start tried first
     * @param most never exceeded
     */
    RateSearch(double start, double most) {
        this.start = start;
        this.most = most;
    }

    /** @return the highest rate for which {@code trial} was true; 0 where there was none down to 1 a second */
    double highest(Trial trial) throws IOException, InterruptedException {
        double good = 0;
        double bad = Double.POSITIVE_INFINITY;
        double rate = start;
        while (rate >= LOWEST && rate > good && (good == 0 || Double.isInfinite(bad))) {
            if (trial.keepsUp(rate)) {
                good = rate;
                rate = Math.min(rate * 2, most);
            } else {
                bad = rate;
                rate = rate / 2;
            }
        }
        for (int i = 0; i < HALVINGS && good > 0 && Double.isFinite(bad) && (bad - good) / good > CLOSE_ENOUGH; i++) {
            double between = Math.round((good + bad) / 2);
            if (trial.keepsUp(between)) {
                good = between;
            } else {
                bad = between;
            }
        }
        return good;
    }
}
