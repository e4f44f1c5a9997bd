package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.gateway.request.Decision;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.Transition;
import com.mercurious.travel.gateway.store.GuardedWrites;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Decide, store, follow up: the one way in which a stored travel request changes, whatever it changes by. */
@ApplicationScoped
public class Transitions {
    private final GuardedWrites writes;
    private final KnownRequests known;
    private final RecentRequests recent;
    private final FollowUp followUp;

    Transitions(GuardedWrites writes, KnownRequests known, RecentRequests recent, FollowUp followUp) {
        this.writes = writes;
        this.known = known;
        this.recent = recent;
        this.followUp = followUp;
    }

    /** Tells of a request that was just stored for the first time. */
    public void accepted(TrackedRequest request) {
        recent.put(request);
        known.note(request.id(), request.state(), request.percent());
    }

    /** For changes of many requests; close it to have them followed up. */
    public ChangeBatch open() {
        return new ChangeBatch(writes, known, recent, followUp);
    }

    /**
     * Changes one request.
     *
     * @param find reads it; what it throws is thrown on
     * @param decide what it throws is thrown on, and nothing is changed
     * @return empty where {@code decide} left it as it is
     */
    public Optional<Transition> apply(String id, Function<String, TrackedRequest> find, Decision decide) {
        try (ChangeBatch batch = open()) {
            batch.apply(Map.of(id, List.of(decide)), ids -> Map.of(id, find.apply(id)));
            return batch.stored().stream().findFirst();
        }
    }
}
