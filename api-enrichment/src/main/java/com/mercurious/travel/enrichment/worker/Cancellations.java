package com.mercurious.travel.enrichment.worker;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Travel requests that were cancelled lately: a bounded memory, since the gateway drops what comes late all the same. */
@ApplicationScoped
public class Cancellations {
    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Cache<String, Boolean> cancelled =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    public void add(String requestId) {
        cancelled.put(requestId, true);
    }

    public boolean contains(String requestId) {
        return cancelled.getIfPresent(requestId) != null;
    }
}
