package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Outcome;
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
 * @param refresh to be kept; null: nothing new
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
        Refresh refresh,
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
                endedAt(before),
                changesTheProposal(before) ? at : before.changedAt(),
                List.copyOf(history),
                percent,
                before.bodyHash(),
                before.revisionOf(),
                before.request(),
                before.previous(),
                itinerary == null ? before.itinerary() : json(itinerary),
                enrichment == null ? before.enrichment() : json(enrichment),
                failure == null ? before.failure() : failure,
                refresh == null ? before.refresh() : refresh,
                warnings(before),
                before.traceParent(),
                List.copyOf(outbox));
    }

    /** The outbox entries that this change adds to {@code before}. */
    public List<OutboxEntry> newEntries(RequestDocument before) {
        String trace = traceParent == null ? before.traceParent() : traceParent;
        return publish.stream()
                .map(type -> OutboxEntry.of(type, attemptOf(type, before), trace, at))
                .toList();
    }

    private int attemptOf(EventType type, RequestDocument before) {
        return type == EventType.ENRICHMENT_REQUEST ? refresh.attempt() : before.attempt();
    }

    /** Outbox entries that are known to be published: a worker that answers was asked. */
    public List<OutboxEntry> provenPublished(RequestDocument before) {
        boolean planned = state == RequestState.GENERATING || itinerary != null || enrichment != null;
        return before.outbox().stream()
                .filter(entry -> entry.type() == EventType.GENERATION_REQUEST && planned
                        || entry.type() == EventType.ENRICHMENT_REQUEST && answersRefresh())
                .toList();
    }

    private boolean answersRefresh() {
        return refresh != null && refresh.completedAt() != null;
    }

    private boolean changesTheProposal(RequestDocument before) {
        boolean takesANoteBack =
                refresh != null && before.refresh() != null && before.refresh().outcome() == Outcome.FAILED;
        return state == RequestState.COMPLETED && (before.state() != state || answersRefresh() || takesANoteBack);
    }

    private Instant endedAt(RequestDocument before) {
        if (before.endedAt() != null) {
            return before.endedAt();
        }
        return state.hasEnded() ? at : null;
    }

    /** States on the way to a proposal that were over before anyone told of them. */
    private List<RequestState> passedThrough(RequestDocument before) {
        boolean onTheWay = state == RequestState.ENRICHING || state == RequestState.COMPLETED;
        return Stream.of(RequestState.GENERATING, RequestState.ENRICHING)
                .filter(s -> onTheWay && s.compareTo(before.state()) > 0 && s.compareTo(state) < 0)
                .toList();
    }

    /** Counted without reading what is stored, where what is new alone decides. */
    private int warnings(RequestDocument before) {
        if (changesTheProposal(before) && (before.enrichment() != null || isRainForecast())) {
            Itinerary plan = itinerary == null ? before.plan() : itinerary;
            Enrichment facts = enrichment == null ? before.facts() : enrichment;
            return ProposalWarnings.of(before.id(), before.travelRequest(), plan, facts, refresh)
                    .size();
        }
        int planning = itinerary == null ? 0 : size(itinerary.warnings());
        int facts = enrichment == null ? 0 : size(enrichment.warnings());
        return before.warnings() + planning + facts;
    }

    private boolean isRainForecast() {
        return enrichment != null && enrichment.weather().stream().anyMatch(Enrichment.Weather::rainy);
    }

    private static int size(List<?> list) {
        return list == null ? 0 : list.size();
    }

    private static String json(Object value) {
        return new String(EventJson.write(value), StandardCharsets.UTF_8);
    }
}
