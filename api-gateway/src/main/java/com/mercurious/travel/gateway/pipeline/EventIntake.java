package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.events.AboutRequest;
import com.mercurious.travel.events.EnrichmentProgress;
import com.mercurious.travel.events.GenerationProgress;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.request.Decision;
import com.mercurious.travel.gateway.request.Percent;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.WorkerEvent;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.messaging.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * Takes a batch of events in: what they change is decided and stored, the progress that they bring is told. Throws what the
 * store throws, and may then be called again with the same batch.
 */
@ApplicationScoped
public class EventIntake {
    private final RequestStore store;
    private final KnownRequests known;
    private final Transitions transitions;
    private final Clock clock;

    EventIntake(RequestStore store, KnownRequests known, Transitions transitions, Clock clock) {
        this.store = store;
        this.known = known;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** @return how many of the events were of requests that the store does not have */
    int planning(EventBatch<GenerationProgress> batch) {
        learn(batch);
        try (ChangeBatch changes = transitions.open()) {
            SequencedMap<String, List<Decision>> starts = decisions(batch, EventIntake::planning);
            starts.keySet().removeIf(id -> !isIn(id, RequestState.ACCEPTED));
            changes.applyToRecent(starts, store::states);
            for (ReceivedEvent<GenerationProgress> event : batch.events()) {
                GenerationProgress data = event.data();
                if (isIn(data.requestId(), RequestState.GENERATING)) {
                    known.advance(data.requestId(), ProgressEvents.sequence(data), Percent.ofGeneration(data.percent()))
                            .ifPresent(percent ->
                                    changes.tell(ProgressEvents.of(data, percent), data.visits(), event.trace()));
                }
            }
        }
        return unknown(batch);
    }

    /**
     * The progress of a refresh is nobody's: its request has ended, even if this process has not heard of it yet.
     *
     * @return how many of the events were of requests that the store does not have
     */
    int enriching(EventBatch<EnrichmentProgress> batch) {
        learn(batch);
        try (ChangeBatch changes = transitions.open()) {
            for (ReceivedEvent<EnrichmentProgress> event : batch.events()) {
                EnrichmentProgress data = event.data();
                boolean ofTheRequest = data.attempt() == TrackedRequest.FIRST_ATTEMPT;
                if (ofTheRequest && isIn(data.requestId(), RequestState.ENRICHING)) {
                    known.advance(data.requestId(), ProgressEvents.sequence(data), Percent.ofEnrichment(data.percent()))
                            .ifPresent(percent -> changes.tell(ProgressEvents.of(data, percent), null, event.trace()));
                }
            }
        }
        return unknown(batch);
    }

    /**
     * Stores completions.
     *
     * @return how many of the events were of requests that the store does not have
     */
    int completed(EventBatch<? extends WorkerEvent> batch) {
        try (ChangeBatch changes = transitions.open()) {
            return changes.applyToRecent(decisions(batch, event -> event), store::states);
        }
    }

    private static WorkerEvent planning(GenerationProgress progress) {
        return new WorkerEvent.Planning(progress.requestId(), progress.attempt(), progress.percent());
    }

    private <T extends AboutRequest> SequencedMap<String, List<Decision>> decisions(
            EventBatch<T> batch, Function<? super T, WorkerEvent> told) {
        SequencedMap<String, List<Decision>> decisions = new LinkedHashMap<>();
        for (ReceivedEvent<T> event : batch.events()) {
            decisions
                    .computeIfAbsent(event.data().requestId(), id -> new ArrayList<>())
                    .add(new EventDecision(told.apply(event.data()), event.trace(), clock));
        }
        return decisions;
    }

    /** Asks the store for the states of requests that this process has not seen lately. */
    private void learn(EventBatch<?> batch) {
        Collection<String> unknown = known.unknownOf(batch.requestIds());
        if (!unknown.isEmpty()) {
            store.states(unknown).values().forEach(r -> known.note(r.id(), r.state(), r.percent()));
        }
    }

    private boolean isIn(String id, RequestState state) {
        return known.state(id).equals(Optional.of(state));
    }

    private int unknown(EventBatch<?> batch) {
        Collection<String> unknown = known.unknownOf(batch.requestIds());
        return (int) batch.events().stream()
                .filter(event -> unknown.contains(event.data().requestId()))
                .count();
    }
}
