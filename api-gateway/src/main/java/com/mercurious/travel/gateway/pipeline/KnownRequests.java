package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.events.RequestState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * States that this process lately saw requests in, so that progress asks the store nothing. Bounded; what was forgotten is
 * asked for again. It may be behind the store, never ahead of it.
 */
@ApplicationScoped
public class KnownRequests {
    private static final int LIMIT = 10_000;

    private final Map<String, Known> known = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > LIMIT;
        }
    };

    /**
     * @param sequence of the last progress that was told of
     * @param percent that was told last
     */
    record Known(RequestState state, int sequence, int percent) {}

    synchronized Optional<RequestState> state(String id) {
        return Optional.ofNullable(known.get(id)).map(Known::state);
    }

    /** Those of {@code ids} that nothing is known of. */
    synchronized Collection<String> unknownOf(Collection<String> ids) {
        return ids.stream().filter(id -> !known.containsKey(id)).toList();
    }

    /** Notes a state, unless a later one is known. */
    synchronized void note(String id, RequestState state, int percent) {
        Known before = known.get(id);
        if (before == null) {
            known.put(id, new Known(state, -1, percent));
        } else if (state.compareTo(before.state()) > 0) {
            known.put(id, new Known(state, before.sequence(), Math.max(before.percent(), percent)));
        }
    }

    /**
     * Notes progress.
     *
     * @return the percent to tell, which never goes back; empty where as much was told before
     */
    synchronized Optional<Integer> advance(String id, int sequence, int percent) {
        Known before = known.get(id);
        if (before == null || sequence <= before.sequence()) {
            return Optional.empty();
        }
        int higher = Math.max(before.percent(), percent);
        known.put(id, new Known(before.state(), sequence, higher));
        return Optional.of(higher);
    }
}
