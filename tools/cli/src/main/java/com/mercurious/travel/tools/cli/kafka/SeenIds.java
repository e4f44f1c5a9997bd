package com.mercurious.travel.tools.cli.kafka;

import java.util.LinkedHashMap;
import java.util.Map;

/** The event ids of late, so that what is delivered once more is told from what is new. */
final class SeenIds {
    private final Map<String, Boolean> latest;

    /** @param most ids that are kept; the oldest is forgotten first */
    SeenIds(int most) {
        latest = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> oldest) {
                return size() > most;
            }
        };
    }

    /** Takes note of {@code id}; false where it was there. */
    boolean add(String id) {
        return latest.put(id, true) == null;
    }
}
