package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.events.EnrichmentProgress;
import com.mercurious.travel.events.GenerationProgress;
import com.mercurious.travel.events.ProposalProgress;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.gateway.pipeline.ProgressPublisher.Traced;
import com.mercurious.travel.gateway.request.Percent;
import com.mercurious.travel.gateway.request.RequestDocument;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.gateway.store.RequestStore.Transition;
import com.mercurious.travel.gateway.stream.EventData;
import com.mercurious.travel.gateway.stream.StreamEvent;
import com.mercurious.travel.messaging.ReceivedEvent;
import com.mercurious.travel.messaging.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/**
 * Takes a batch of events in: stores what they change, tells those who watch, publishes the progress of the whole. Throws
 * what the store throws, and may then be called again with the same batch.
 */
@ApplicationScoped
public class EventIntake {
    private final RequestStore store;
    private final KnownRequests known;
    private final Effects effects;
    private final ProgressPublisher publisher;

    EventIntake(RequestStore store, KnownRequests known, Effects effects, ProgressPublisher publisher) {
        this.store = store;
        this.known = known;
        this.effects = effects;
        this.publisher = publisher;
    }

    /** @return how many of the events were of requests that the store does not have */
    int planning(EventBatch<GenerationProgress> batch) {
        SequencedMap<String, List<ReceivedEvent<GenerationProgress>>> events = batch.byRequest();
        learn(events.keySet());
        Map<String, List<ReceivedEvent<GenerationProgress>>> starting = new LinkedHashMap<>(events);
        starting.keySet().removeIf(id -> !isIn(id, RequestState.ACCEPTED));
        Settlement<GenerationProgress> settlement = new Settlement<>(store, store::states, starting);
        settlement.run();
        settlement.stored().forEach(t -> known.note(t.after().id(), t.after().state(), 0));
        Told told = new Told();
        for (ReceivedEvent<GenerationProgress> event : batch.events()) {
            GenerationProgress data = event.data();
            if (isIn(data.requestId(), RequestState.GENERATING)) {
                known.advance(data.requestId(), ProgressEvents.sequence(data), Percent.ofGeneration(data.percent()))
                        .ifPresent(percent -> told.add(event, ProgressEvents.of(data, percent), data.visits()));
            }
        }
        effects.follow(settlement.stored(), told.streams);
        publisher.publish(told.published);
        return unknown(events);
    }

    /**
     * The progress of a refresh is nobody's: its request has ended, even if this process has not heard of it yet.
     *
     * @return how many of the events were of requests that the store does not have
     */
    int enriching(EventBatch<EnrichmentProgress> batch) {
        SequencedMap<String, List<ReceivedEvent<EnrichmentProgress>>> events = batch.byRequest();
        learn(events.keySet());
        Told told = new Told();
        for (ReceivedEvent<EnrichmentProgress> event : batch.events()) {
            EnrichmentProgress data = event.data();
            boolean ofTheRequest = data.attempt() == RequestDocument.FIRST_ATTEMPT;
            if (ofTheRequest && isIn(data.requestId(), RequestState.ENRICHING)) {
                known.advance(data.requestId(), ProgressEvents.sequence(data), Percent.ofEnrichment(data.percent()))
                        .ifPresent(percent -> told.add(event, ProgressEvents.of(data, percent), null));
            }
        }
        effects.follow(List.of(), told.streams);
        publisher.publish(told.published);
        return unknown(events);
    }

    /**
     * Stores completions, which takes the documents whole, and follows them up; what was stored before the store failed,
     * too.
     *
     * @return how many of the events were of requests that the store does not have
     */
    int completed(EventBatch<? extends TravelEvent> batch) {
        Settlement<? extends TravelEvent> settlement = new Settlement<>(store, store::whole, batch.byRequest());
        try {
            settlement.run();
        } finally {
            follow(settlement.stored());
        }
        return settlement.unknown();
    }

    private void follow(List<Transition> stored) {
        effects.follow(stored, new LinkedHashMap<>());
        publisher.publish(stored.stream()
                .filter(movedTo(RequestState.ENRICHING))
                .map(t -> new Traced(
                        ProgressEvents.planned(t.after()),
                        Traces.contextOf(t.change().traceParent())))
                .toList());
    }

    private void learn(Collection<String> ids) {
        Collection<String> unknown = known.unknownOf(ids);
        if (!unknown.isEmpty()) {
            store.states(unknown).values().forEach(d -> known.note(d.id(), d.state(), d.percent()));
        }
    }

    private boolean isIn(String id, RequestState state) {
        return known.state(id).equals(Optional.of(state));
    }

    private <T extends TravelEvent> int unknown(SequencedMap<String, List<ReceivedEvent<T>>> events) {
        return known.unknownOf(events.keySet()).stream()
                .mapToInt(id -> events.get(id).size())
                .sum();
    }

    private static Predicate<Transition> movedTo(RequestState state) {
        return t -> t.after().state() == state && t.before().state() != state;
    }

    /** What a batch of progress has to say, to those who watch here and to those who read the topic. */
    private static final class Told {
        private final SequencedMap<String, List<StreamEvent>> streams = new LinkedHashMap<>();
        private final List<Traced> published = new ArrayList<>();

        void add(ReceivedEvent<?> cause, ProposalProgress progress, Integer visits) {
            streams.computeIfAbsent(progress.requestId(), id -> new ArrayList<>())
                    .add(EventData.progress(progress, visits));
            published.add(new Traced(progress, cause.trace()));
        }
    }
}
