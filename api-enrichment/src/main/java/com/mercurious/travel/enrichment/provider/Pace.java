package com.mercurious.travel.enrichment.provider;

import java.time.Duration;

/** Lets one caller pass an interval, in turn; for services that ask for so many questions a second at most. */
public final class Pace {
    private final long intervalNanos;
    private final long longestWaitNanos;
    private long next = System.nanoTime();

    /** @param longestWait a caller whose turn would come later is sent away at once */
    public Pace(Duration interval, Duration longestWait) {
        this.intervalNanos = interval.toNanos();
        this.longestWaitNanos = longestWait.toNanos();
    }

    /**
     * Returns when it is the caller's turn.
     *
     * @return false where that would take too long; it is then nobody's turn
     * @throws InterruptedException where the caller is interrupted; its turn is lost
     */
    public boolean await() throws InterruptedException {
        long wait = turn();
        if (wait < 0) {
            return false;
        }
        Thread.sleep(Duration.ofNanos(wait));
        return true;
    }

    private synchronized long turn() {
        long now = System.nanoTime();
        long wait = Math.max(0, next - now);
        if (wait > longestWaitNanos) {
            return -1;
        }
        next = now + wait + intervalNanos;
        return wait;
    }
}
