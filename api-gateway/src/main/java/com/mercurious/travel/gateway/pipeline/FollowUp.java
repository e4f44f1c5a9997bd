package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.events.ProposalProgress;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.limit.SharedBuckets;
import com.mercurious.travel.gateway.outbox.OutboxRelay;
import com.mercurious.travel.gateway.outbox.RelayQueue;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.TrackedRequest.Origin;
import com.mercurious.travel.gateway.request.Transition;
import com.mercurious.travel.gateway.stream.EventData;
import com.mercurious.travel.gateway.stream.EventLog;
import com.mercurious.travel.gateway.stream.StreamEvent;
import com.mercurious.travel.messaging.Traces;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows stored changes: their events go to the outbox's relay, they are measured, those who watch are told, and the
 * progress of the whole is published.
 */
@ApplicationScoped
public class FollowUp {
    private final RelayQueue outbox;
    private final OutboxRelay relay;
    private final EventLog log;
    private final ProgressPublisher publisher;
    private final SharedBuckets places;
    private final RequestTimes times;

    FollowUp(
            RelayQueue outbox,
            OutboxRelay relay,
            EventLog log,
            ProgressPublisher publisher,
            SharedBuckets places,
            RequestTimes times) {
        this.outbox = outbox;
        this.relay = relay;
        this.log = log;
        this.publisher = publisher;
        this.places = places;
        this.times = times;
    }

    /**
     * Progress to tell of.
     *
     * @param visits in the best plan so far; null: there is none
     * @param trace that it belongs to
     */
    record Told(ProposalProgress progress, @Nullable Integer visits, Context trace) {}

    /** Follows up changes that the store has, and tells of progress in the same breath. */
    void follow(List<Transition> stored, List<Told> progress) {
        for (Transition transition : stored) {
            TrackedRequest after = transition.after();
            relay.removed(after.id(), transition.provenPublished());
            outbox.offer(after.light().withOutbox(transition.newEntries()));
            if (transition.moved()) {
                times.measure(transition);
            }
        }
        places.free(ended(stored));
        log.append(news(stored, progress));
        publisher.publish(Stream.concat(
                        stored.stream()
                                .filter(t -> t.movedTo(RequestState.ENRICHING))
                                .map(FollowUp::planned),
                        progress.stream())
                .toList());
    }

    /** Ids of the requests that have just ended, by owner. */
    private static Map<String, List<String>> ended(List<Transition> stored) {
        return stored.stream()
                .filter(t -> t.moved() && t.after().state().hasEnded())
                .map(t -> t.after().origin())
                .collect(Collectors.groupingBy(Origin::owner, Collectors.mapping(Origin::id, Collectors.toList())));
    }

    /** Its planning is over, its enrichment has begun. */
    private static Told planned(Transition transition) {
        return new Told(
                ProgressEvents.planned(transition.after()),
                null,
                Traces.contextOf(transition.change().cause().traceParent()));
    }

    /** What is new of each request; nothing but that it changed, where it was refreshed. */
    private static SequencedMap<String, List<StreamEvent>> news(List<Transition> stored, List<Told> progress) {
        SequencedMap<String, List<StreamEvent>> news = new LinkedHashMap<>();
        for (Transition transition : stored) {
            TrackedRequest after = transition.after();
            boolean refreshed = !Objects.equals(transition.before().refresh(), after.refresh());
            if (transition.moved() || refreshed) {
                List<StreamEvent> events = news.computeIfAbsent(after.id(), id -> new ArrayList<>());
                events.addAll(transition.moved() ? EventData.arrival(after) : List.of());
            }
        }
        progress.forEach(told -> news.computeIfAbsent(told.progress().requestId(), id -> new ArrayList<>())
                .add(EventData.progress(told.progress(), told.visits())));
        return news;
    }
}
