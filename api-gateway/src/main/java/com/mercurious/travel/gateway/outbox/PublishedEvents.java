package com.mercurious.travel.gateway.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events that Kafka has and that are still in their outboxes. They are not taken out at once: the next change of the
 * request does it in passing, which spares a write; what no change came for is due after a while.
 */
final class PublishedEvents {
    private final long patienceNanos;
    private final int limit;
    private final LinkedHashMap<String, Entry> byRequest = new LinkedHashMap<>();

    /**
     * @param patience how long a change of the request is waited for
     * @param limit requests that are remembered; beyond that the oldest are due
     */
    PublishedEvents(Duration patience, int limit) {
        this.patienceNanos = patience.toNanos();
        this.limit = limit;
    }

    private record Entry(List<String> names, long since) {}

    synchronized void add(String requestId, List<String> names) {
        byRequest
                .computeIfAbsent(requestId, id -> new Entry(new ArrayList<>(), System.nanoTime()))
                .names()
                .addAll(names);
    }

    /** Which events of a request need not be taken out any more: a change did. */
    synchronized void remove(String requestId, List<String> names) {
        Entry entry = byRequest.get(requestId);
        if (entry != null && entry.names().removeAll(names) && entry.names().isEmpty()) {
            byRequest.remove(requestId);
        }
    }

    /** Takes up to {@code most} requests whose events are due, oldest first. */
    synchronized Map<String, List<String>> takeDue(int most, boolean all) {
        Map<String, List<String>> due = new HashMap<>();
        long now = System.nanoTime();
        Iterator<Map.Entry<String, Entry>> entries = byRequest.entrySet().iterator();
        while (entries.hasNext() && due.size() < most) {
            Map.Entry<String, Entry> next = entries.next();
            boolean waited = now - next.getValue().since() >= patienceNanos;
            if (!all && !waited && byRequest.size() <= limit) {
                break;
            }
            due.put(next.getKey(), next.getValue().names());
            entries.remove();
        }
        return due;
    }

    synchronized int size() {
        return byRequest.size();
    }
}
