package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.gateway.outbox.Refusals;
import com.mercurious.travel.gateway.request.Cause;
import com.mercurious.travel.gateway.request.Decision;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.store.RequestStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends what waits for an event that Kafka never takes: a travel request without a plan, a refresh. */
@ApplicationScoped
public class RefusedEvents implements Refusals {
    private static final String WHY = "What is to be worked on is too large to be passed on.";

    private final Transitions transitions;
    private final RequestStore store;
    private final Clock clock;

    RefusedEvents(Transitions transitions, RequestStore store, Clock clock) {
        this.transitions = transitions;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void settle(List<Refused> events) {
        Map<String, List<Decision>> decisions = new LinkedHashMap<>();
        for (Refused refused : events) {
            Cause cause = new Cause(clock.instant(), refused.event().traceParent());
            decisions
                    .computeIfAbsent(refused.requestId(), id -> new ArrayList<>())
                    .add(before -> StateMachine.refused(before, refused.event(), WHY, cause));
        }
        try (ChangeBatch changes = transitions.open()) {
            changes.apply(decisions, store::states);
        }
    }
}
