package com.mercurious.travel.gateway.webhook;

import java.time.Duration;

/** How long is waited after a failure: three times as long each time, up to a bound, and a fifth more or less by chance. */
record RetrySchedule(Duration first, Duration longest) {
    private static final int FACTOR = 3;
    private static final double SPREAD = 0.2;

    /**
     * @param failures that there were in a row, from 1
     * @param chance from 0 to 1
     */
    Duration after(int failures, double chance) {
        double millis = Math.min(longest.toMillis(), first.toMillis() * Math.pow(FACTOR, failures - 1.0));
        return Duration.ofMillis(Math.round(millis * (1 - SPREAD + 2 * SPREAD * chance)));
    }
}
