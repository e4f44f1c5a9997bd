package com.mercurious.travel.gateway.recent;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What was lately written or asked for, bounded by what it weighs; what nobody asked for longest goes first. */
public final class RecentByWeight<V> {
    private final long limit;
    private final ToIntFunction<V> weight;
    private final Map<String, V> byName = new LinkedHashMap<>(256, 0.75f, true);
    private long weighs;

    public RecentByWeight(long limit, ToIntFunction<V> weight) {
        this.limit = limit;
        this.weight = weight;
    }

    public synchronized void put(String name, V value) {
        V before = byName.put(name, value);
        weighs += weight.applyAsInt(value) - (before == null ? 0 : weight.applyAsInt(before));
        Iterator<V> eldest = byName.values().iterator();
        while (weighs > limit && eldest.hasNext()) {
            weighs -= weight.applyAsInt(eldest.next());
            eldest.remove();
        }
    }

    public synchronized @Nullable V get(String name) {
        return byName.get(name);
    }
}
