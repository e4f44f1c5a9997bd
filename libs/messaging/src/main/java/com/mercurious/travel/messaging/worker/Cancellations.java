package com.mercurious.travel.messaging.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which travel requests were cancelled lately: the last ten thousand of the last hour, which is longer than a request is
 * waited for. One that is forgotten is worked on in vain; the gateway drops what comes of it.
 */
public final class Cancellations {
    static final int MOST = 10_000;
    static final Duration KEPT = Duration.ofHours(1);

    private final Clock clock;
    /** Oldest first. */
    private final LinkedHashMap<String, Instant> cancelled = new LinkedHashMap<>();

    public Cancellations(Clock clock) {
        this.clock = clock;
    }

    public synchronized void add(String requestId) {
        cancelled.remove(requestId);
        cancelled.put(requestId, clock.instant());
        forget();
    }

    public synchronized boolean contains(String requestId) {
        forget();
        return cancelled.containsKey(requestId);
    }

    private void forget() {
        Instant before = clock.instant().minus(KEPT);
        Iterator<Map.Entry<String, Instant>> oldest = cancelled.entrySet().iterator();
        while (oldest.hasNext()) {
            boolean expired = oldest.next().getValue().isBefore(before);
            if (!expired && cancelled.size() <= MOST) {
                return;
            }
            oldest.remove();
        }
    }
}
