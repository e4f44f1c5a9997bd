package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.TravelRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * All that the gateway knows of one travel request.
 *
 * @param version counts the changes, from 0; a change is stored only on the version that it was decided on
 * @param percent 0 to 100, as of the last change of state
 * @param history when it came into each of its states, in that order
 * @param endedAt null: it has not ended
 * @param changedAt when its proposal last became another; null before there is one
 * @param failure why it ended without a proposal; null: it did not
 * @param refresh the last time that fresh facts were asked for; null: never
 * @param warnings how many the proposal has
 * @param outbox events that Kafka has not acknowledged yet
 */
public record TrackedRequest(
        Origin origin,
        long version,
        RequestState state,
        int percent,
        List<StateEntry> history,
        @Nullable Instant endedAt,
        @Nullable Instant changedAt,
        @Nullable Failure failure,
        @Nullable Refresh refresh,
        int warnings,
        Contents contents,
        List<OutboxEntry> outbox) {

    /** Attempt of the planning and of the enrichment that a request is made for; a refresh counts on from here. */
    public static final int FIRST_ATTEMPT = 1;

    /** What a request takes beside its contents, about. */
    private static final int ENVELOPE_BYTES = 512;

    /**
     * What never changes.
     *
     * @param owner the caller that made it
     * @param attempt of the planning and of the first enrichment
     * @param revisionOf id of the travel request whose plan it changes; null: a new trip
     * @param traceParent trace of the call that made it; null: none
     */
    public record Origin(
            String id,
            String owner,
            int attempt,
            Instant createdAt,
            Instant expiresAt,
            @Nullable String revisionOf,
            @Nullable String traceParent) {}

    /**
     * What was wanted and what came of it. The plans and the facts are kept apart from the rest: their digests are always
     * there, they themselves where the request was read whole.
     *
     * @param previous the plan that it changes; null: a new trip
     * @param plan null before it is there
     * @param facts null before they are there
     */
    public record Contents(
            Content<TravelRequest> request,
            @Nullable Content<Itinerary> previous,
            @Nullable Plan plan,
            @Nullable Facts facts) {

        private int sum(ToIntFunction<Content<?>> part) {
            return part.applyAsInt(request)
                    + (previous == null ? 0 : part.applyAsInt(previous))
                    + (plan == null ? 0 : part.applyAsInt(plan.content()))
                    + (facts == null ? 0 : part.applyAsInt(facts.content()));
        }

        private Contents light() {
            return new Contents(
                    request,
                    previous == null ? null : previous.light(),
                    plan == null ? null : new Plan(plan.digest(), plan.content().light()),
                    facts == null
                            ? null
                            : new Facts(facts.digest(), facts.content().light()));
        }
    }

    /** When the request came into a state. */
    public record StateEntry(RequestState state, Instant at) {}

    /** A request as it is when it was just accepted, with the event that asks for its plan pending. */
    public static TrackedRequest accepted(
            Origin origin, Content<TravelRequest> request, @Nullable Content<Itinerary> previous) {
        return new TrackedRequest(
                origin,
                0,
                RequestState.ACCEPTED,
                0,
                List.of(new StateEntry(RequestState.ACCEPTED, origin.createdAt())),
                null,
                null,
                null,
                null,
                0,
                new Contents(request, previous, null, null),
                List.of(OutboxEntry.of(
                        EventType.GENERATION_REQUEST, origin.attempt(), origin.traceParent(), origin.createdAt())));
    }

    public String id() {
        return origin.id();
    }

    public int attempt() {
        return origin.attempt();
    }

    /** What was wanted. */
    public TravelRequest travelRequest() {
        return contents.request().read();
    }

    /** The plan; null before it is there. Of a request that was read whole. */
    public @Nullable Itinerary plan() {
        return contents.plan() == null ? null : contents.plan().content().read();
    }

    /** The facts; null before they are there. Of a request that was read whole. */
    public @Nullable Enrichment facts() {
        return contents.facts() == null ? null : contents.facts().content().read();
    }

    /** The same with nothing but {@code entries} to be published. */
    public TrackedRequest withOutbox(List<OutboxEntry> entries) {
        return new TrackedRequest(
                origin, version, state, percent, history, endedAt, changedAt, failure, refresh, warnings, contents,
                entries);
    }

    /** The same with contents in another form. */
    public TrackedRequest withContents(Contents others) {
        return new TrackedRequest(
                origin, version, state, percent, history, endedAt, changedAt, failure, refresh, warnings, others,
                outbox);
    }

    /** When it came into {@code wanted}; null where it never was in it. */
    public @Nullable Instant since(RequestState wanted) {
        return history.stream()
                .filter(entry -> entry.state() == wanted)
                .map(StateEntry::at)
                .findFirst()
                .orElse(null);
    }

    /** About how many bytes of memory it takes. */
    public int weight() {
        return ENVELOPE_BYTES + contents.sum(Content::weight);
    }

    /** About how many bytes an event takes that all of it goes into. */
    public int size() {
        return ENVELOPE_BYTES + contents.sum(Content::size);
    }

    /** The same as light as can be: what the store has of its contents is left to the store. */
    public TrackedRequest light() {
        return withContents(contents.light());
    }
}
