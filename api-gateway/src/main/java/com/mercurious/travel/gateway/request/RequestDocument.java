package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.messaging.EventJson;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * All that the gateway knows of one travel request, in one document, so that one write changes it as a whole. What the
 * client and the workers sent is kept as the JSON that it came as: an event that is published again says the same to the
 * last digit.
 *
 * @param revision {@code <id>/<version>}, with a unique index: the guard of every change is one look-up in one index
 * @param version counts the changes, from 0
 * @param owner the caller that made it
 * @param attempt of the planning and of the first enrichment
 * @param openUntil when it expires; absent once it has ended, so that its index holds what is open alone
 * @param changedAt when its proposal last became another; absent before there is one
 * @param history when it came into each of its states, in that order
 * @param percent 0 to 100, as of the last change of state
 * @param bodyHash SHA-256 of the request as it was understood; tells a repetition from a reuse of its key
 * @param revisionOf id of the travel request whose plan it changes; absent: a new trip
 * @param request JSON of {@link TravelRequest}
 * @param previous JSON of the {@link Itinerary} that it changes; absent: a new trip
 * @param itinerary JSON of {@link Itinerary}; absent before it is planned
 * @param enrichment JSON of {@link Enrichment}; absent before it is there
 * @param failure why it ended without a proposal
 * @param refresh the last time that fresh facts were asked for; absent: never
 * @param warnings how many the proposal has
 * @param traceParent trace of the call that made it
 * @param outbox events that Kafka has not acknowledged yet
 */
@MongoEntity(collection = RequestDocument.COLLECTION)
public record RequestDocument(
        @BsonId String id,
        String revision,
        long version,
        String owner,
        RequestState state,
        int attempt,
        Instant createdAt,
        Instant expiresAt,
        Instant openUntil,
        Instant endedAt,
        Instant changedAt,
        List<StateEntry> history,
        int percent,
        String bodyHash,
        String revisionOf,
        String request,
        String previous,
        String itinerary,
        String enrichment,
        Failure failure,
        Refresh refresh,
        int warnings,
        String traceParent,
        List<OutboxEntry> outbox) {

    public static final String COLLECTION = "travel_requests";

    /** Attempt of the planning and of the enrichment that a request is made for. */
    public static final int FIRST_ATTEMPT = 1;

    /** When the request came into a state. */
    public record StateEntry(RequestState state, Instant at) {}

    /**
     * A request as it is when it was just accepted, with the event that asks for its plan pending.
     *
     * @param at now, to the millisecond
     * @param traceParent trace of the call; null: none
     */
    public static RequestDocument accepted(
            String id, String owner, Submission submission, Instant at, Instant expiresAt, String traceParent) {
        return new RequestDocument(
                id,
                revision(id, 0),
                0,
                owner,
                RequestState.ACCEPTED,
                FIRST_ATTEMPT,
                at,
                expiresAt,
                expiresAt,
                null,
                null,
                List.of(new StateEntry(RequestState.ACCEPTED, at)),
                0,
                submission.hash(),
                submission.revisionOf(),
                submission.request(),
                submission.previous(),
                null,
                null,
                null,
                null,
                0,
                traceParent,
                List.of(OutboxEntry.of(EventType.GENERATION_REQUEST, FIRST_ATTEMPT, traceParent, at)));
    }

    public static String revision(String id, long version) {
        return id + '/' + version;
    }

    public TravelRequest travelRequest() {
        return parse(request, TravelRequest.class);
    }

    /** The plan that it changes, or null. */
    public Itinerary previousPlan() {
        return parse(previous, Itinerary.class);
    }

    /** The plan, or null. */
    public Itinerary plan() {
        return parse(itinerary, Itinerary.class);
    }

    /** The facts, or null. */
    public Enrichment facts() {
        return parse(enrichment, Enrichment.class);
    }

    /** The same with nothing but {@code entries} to be published. */
    public RequestDocument withOutbox(List<OutboxEntry> entries) {
        return new RequestDocument(
                id,
                revision,
                version,
                owner,
                state,
                attempt,
                createdAt,
                expiresAt,
                openUntil,
                endedAt,
                changedAt,
                history,
                percent,
                bodyHash,
                revisionOf,
                request,
                previous,
                itinerary,
                enrichment,
                failure,
                refresh,
                warnings,
                traceParent,
                entries);
    }

    /** When it came into {@code wanted}, or null where it never was in it. */
    public Instant since(RequestState wanted) {
        return history.stream()
                .filter(entry -> entry.state() == wanted)
                .map(StateEntry::at)
                .findFirst()
                .orElse(null);
    }

    /** About how many bytes of memory it takes. */
    public int weight() {
        return 512 + length(request) + length(previous) + length(itinerary) + length(enrichment);
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static <T> T parse(String json, Class<T> type) {
        if (json == null) {
            return null;
        }
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored " + type.getSimpleName() + " can't be read", e);
        }
    }
}
