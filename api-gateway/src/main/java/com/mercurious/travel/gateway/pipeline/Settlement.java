package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.gateway.request.RequestDocument;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.gateway.store.RequestStore.Transition;
import com.mercurious.travel.messaging.ReceivedEvent;
import com.mercurious.travel.messaging.Traces;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Stores what events change: one find and one bulk write for many requests, and once more for those that someone else
 * changed in between. Where the store fails, {@link #stored()} still says what it has.
 */
final class Settlement<T extends TravelEvent> {
    private final RequestStore store;
    private final Function<Collection<String>, Map<String, RequestDocument>> find;
    private final Map<String, Deque<ReceivedEvent<T>>> open = new LinkedHashMap<>();
    private final List<Transition> stored = new ArrayList<>();
    private int unknown;

    /** @param find reads as much of the documents as the events need */
    Settlement(
            RequestStore store,
            Function<Collection<String>, Map<String, RequestDocument>> find,
            Map<String, List<ReceivedEvent<T>>> events) {
        this.store = store;
        this.find = find;
        events.forEach((id, list) -> open.put(id, new ArrayDeque<>(list)));
    }

    /** Runs until every event is settled; throws what the store throws. */
    void run() {
        Map<String, RequestDocument> documents = new HashMap<>();
        if (!open.isEmpty()) {
            documents.putAll(find.apply(open.keySet()));
        }
        while (!open.isEmpty()) {
            List<Transition> round = decide(documents);
            Set<String> conflicts = store.store(round);
            for (Transition transition : round) {
                String id = transition.after().id();
                if (!conflicts.contains(id)) {
                    stored.add(transition);
                    documents.put(id, transition.after());
                    open.get(id).removeFirst();
                }
            }
            if (!conflicts.isEmpty()) {
                conflicts.forEach(documents::remove);
                documents.putAll(find.apply(conflicts));
            }
        }
    }

    /** The next change of each request; a request without one is settled. */
    private List<Transition> decide(Map<String, RequestDocument> documents) {
        List<Transition> round = new ArrayList<>();
        open.entrySet().removeIf(entry -> {
            RequestDocument document = documents.get(entry.getKey());
            if (document == null) {
                unknown += entry.getValue().size();
                return true;
            }
            Deque<ReceivedEvent<T>> events = entry.getValue();
            while (!events.isEmpty()) {
                ReceivedEvent<T> event = events.peekFirst();
                var change =
                        StateMachine.on(document, event.data(), Instant.now(), Traces.traceParentOf(event.trace()));
                if (change.isPresent()) {
                    round.add(Transition.of(document, change.get()));
                    return false;
                }
                events.removeFirst();
            }
            return true;
        });
        return round;
    }

    /** What the store has of it, in order. */
    List<Transition> stored() {
        return stored;
    }

    /** Events of requests that the store does not have. */
    int unknown() {
        return unknown;
    }
}
