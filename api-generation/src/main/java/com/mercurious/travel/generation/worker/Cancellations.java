package com.mercurious.travel.generation.worker;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which travel requests were cancelled lately. Bounded: of those cancelled before they were begun, the last ten thousand
 * are known, and one that is forgotten is planned in vain.
 */
@ApplicationScoped
public class Cancellations {
    static final int REMEMBERED = 10_000;

    private final Map<String, Boolean> cancelled = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    public synchronized void cancel(String requestId) {
        cancelled.put(requestId, Boolean.TRUE);
    }

    public synchronized boolean isCancelled(String requestId) {
        return cancelled.containsKey(requestId);
    }
}
