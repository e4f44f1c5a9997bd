package com.mercurious.travel.gateway.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results that this process lately wrote: a plan is needed once more when its facts come. Bounded by their bytes. */
final class RecentResults {
    private final long limit;
    private final Map<String, byte[]> byName = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    RecentResults(long limit) {
        this.limit = limit;
    }

    synchronized void put(String name, byte[] json) {
        byte[] before = byName.put(name, json);
        bytes += json.length - (before == null ? 0 : before.length);
        Iterator<byte[]> eldest = byName.values().iterator();
        while (bytes > limit && eldest.hasNext()) {
            bytes -= eldest.next().length;
            eldest.remove();
        }
    }

    synchronized byte @Nullable [] get(String name) {
        return byName.get(name);
    }
}
