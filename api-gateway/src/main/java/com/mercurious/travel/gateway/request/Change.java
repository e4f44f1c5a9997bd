package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.messaging.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one event does to a travel request.
 *
 * @param state the state afterwards
 * @param at when, to the millisecond
 * @param percent 0 to 100, afterwards
 * @param itinerary to be kept; null: nothing new
 * @param enrichment to be kept; null: nothing new
 * @param failure to be kept; null: none
 * @param publish events that this change has to be followed by, in that order
 * @param traceParent trace of what caused it; null: none
 */
public record Change(
        RequestState state,
        Instant at,
        int percent,
        Itinerary itinerary,
        Enrichment enrichment,
        Failure failure,
        List<EventType> publish,
        String traceParent) {

    public Change {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The document as it is after this change. */
    public RequestDocument applyTo(RequestDocument before) {
        boolean moved = before.state() != state;
        List<RequestDocument.StateEntry> history = new ArrayList<>(before.history());
        if (moved) {
            passedThrough(before).forEach(passed -> history.add(new RequestDocument.StateEntry(passed, at)));
            history.add(new RequestDocument.StateEntry(state, at));
        }
        List<OutboxEntry> outbox = new ArrayList<>(before.outbox());
        outbox.removeAll(provenPublished(before));
        outbox.addAll(newEntries(before));
        long version = before.version() + 1;
        return new RequestDocument(
                before.id(),
                RequestDocument.revision(before.id(), version),
                version,
                before.owner(),
                state,
                before.attempt(),
                before.createdAt(),
                before.expiresAt(),
                state.hasEnded() ? null : before.openUntil(),
                state.hasEnded() ? at : null,
                List.copyOf(history),
                percent,
                before.bodyHash(),
                before.request(),
                itinerary == null ? before.itinerary() : json(itinerary),
                enrichment == null ? before.enrichment() : json(enrichment),
                failure == null ? before.failure() : failure,
                before.warnings() + warnings(),
                before.traceParent(),
                List.copyOf(outbox));
    }

    /** The outbox entries that this change adds to {@code before}. */
    public List<OutboxEntry> newEntries(RequestDocument before) {
        String trace = traceParent == null ? before.traceParent() : traceParent;
        return publish.stream()
                .map(type -> OutboxEntry.of(type, before.attempt(), trace, at))
                .toList();
    }

    /** Outbox entries that are known to be published: a worker that answers was asked. */
    public List<OutboxEntry> provenPublished(RequestDocument before) {
        boolean answered = state == RequestState.GENERATING || itinerary != null || enrichment != null;
        return before.outbox().stream()
                .filter(entry -> answered && entry.type() == EventType.GENERATION_REQUEST)
                .toList();
    }

    /** States on the way to a proposal that were over before anyone told of them. */
    private List<RequestState> passedThrough(RequestDocument before) {
        boolean onTheWay = state == RequestState.ENRICHING || state == RequestState.COMPLETED;
        return Stream.of(RequestState.GENERATING, RequestState.ENRICHING)
                .filter(s -> onTheWay && s.compareTo(before.state()) > 0 && s.compareTo(state) < 0)
                .toList();
    }

    private int warnings() {
        int planning = itinerary == null || itinerary.warnings() == null
                ? 0
                : itinerary.warnings().size();
        int facts = enrichment == null || enrichment.warnings() == null
                ? 0
                : enrichment.warnings().size();
        return planning + facts;
    }

    private static String json(Object value) {
        return new String(EventJson.write(value), StandardCharsets.UTF_8);
    }
}
