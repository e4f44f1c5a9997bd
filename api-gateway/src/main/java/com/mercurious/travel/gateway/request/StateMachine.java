package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.EnrichmentCompleted;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.GenerationProgress;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.events.Warning;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The life of a travel request: {@code ACCEPTED → GENERATING → ENRICHING → COMPLETED}, and from the first three
 * {@code FAILED}, {@code CANCELLED} or {@code EXPIRED}. Pure: says what an event changes, and nothing where it would move
 * the state back, was seen before, or belongs to another attempt. Topics are not ordered among each other, so the facts
 * may come before the plan that they are about; they are kept until it is there. A proposal's facts may be refreshed: the
 * request stays COMPLETED, and the answer to the last refresh alone replaces them.
 */
public final class StateMachine {
    private static final List<EventType> END = List.of(EventType.PROPOSAL_COMPLETED);

    private StateMachine() {}

    /**
     * @param at now
     * @param traceParent trace of the event; null: none
     */
    public static Optional<Change> on(RequestDocument before, TravelEvent event, Instant at, String traceParent) {
        if (before.state() == RequestState.COMPLETED && event instanceof EnrichmentCompleted completed) {
            return refreshed(before, completed, at, traceParent);
        }
        if (before.state().hasEnded() || event.attempt() != before.attempt()) {
            return Optional.empty();
        }
        return switch (event) {
            case GenerationProgress progress -> started(before, progress, at, traceParent);
            case GenerationCompleted completed -> planned(before, completed, at, traceParent);
            case EnrichmentCompleted completed -> enriched(before, completed, at, traceParent);
            default -> Optional.empty();
        };
    }

    /** What the client's wish to cancel changes; nothing where the request has ended. */
    public static Optional<Change> cancel(RequestDocument before, Instant at, String traceParent) {
        if (before.state().hasEnded()) {
            return Optional.empty();
        }
        Failure failure = new Failure(Failure.CANCELLED, "The travel request was cancelled by the client.", null);
        List<EventType> publish = List.of(EventType.REQUEST_CANCELLED, EventType.PROPOSAL_COMPLETED);
        return Optional.of(new Change(
                RequestState.CANCELLED, at, before.percent(), null, null, failure, null, publish, traceParent));
    }

    /** What the end of the request's time changes; nothing where it has ended or has time left. */
    public static Optional<Change> expire(RequestDocument before, Instant at) {
        if (before.state().hasEnded() || at.isBefore(before.expiresAt())) {
            return Optional.empty();
        }
        String message = "The travel request was not answered by %s, while it was %s."
                .formatted(before.expiresAt(), before.state());
        return Optional.of(ended(
                before,
                RequestState.EXPIRED,
                new Failure(Failure.EXPIRED, message, List.of("Submit it again.")),
                at,
                null));
    }

    /** What it changes that fresh facts are asked for; nothing where there is no proposal that they could be for. */
    public static Optional<Change> refresh(RequestDocument before, Instant at, String traceParent) {
        if (before.state() != RequestState.COMPLETED) {
            return Optional.empty();
        }
        Refresh asked = Refresh.after(before.refresh(), at.truncatedTo(ChronoUnit.MILLIS));
        List<EventType> publish = List.of(EventType.ENRICHMENT_REQUEST);
        return Optional.of(new Change(
                RequestState.COMPLETED, at, before.percent(), null, null, null, asked, publish, traceParent));
    }

    /** The answer to the last refresh, once; a failure keeps the facts that there are. */
    private static Optional<Change> refreshed(
            RequestDocument before, EnrichmentCompleted completed, Instant at, String traceParent) {
        Refresh asked = before.refresh();
        if (asked == null || asked.completedAt() != null || completed.attempt() != asked.attempt()) {
            return Optional.empty();
        }
        Enrichment facts = completed.enrichment();
        boolean failed = completed.outcome() == Outcome.FAILED || facts == null;
        Refresh answered = asked.completed(
                at.truncatedTo(ChronoUnit.MILLIS),
                failed ? Outcome.FAILED : Outcome.SUCCEEDED,
                failed ? reason(completed.failure()) : null);
        return Optional.of(new Change(
                RequestState.COMPLETED,
                at,
                before.percent(),
                null,
                failed ? null : facts,
                null,
                answered,
                List.of(),
                traceParent));
    }

    private static Optional<Change> started(
            RequestDocument before, GenerationProgress progress, Instant at, String traceParent) {
        if (before.state() != RequestState.ACCEPTED) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                RequestState.GENERATING,
                at,
                Percent.ofGeneration(progress.percent()),
                null,
                null,
                null,
                null,
                List.of(),
                traceParent));
    }

    private static Optional<Change> planned(
            RequestDocument before, GenerationCompleted completed, Instant at, String traceParent) {
        if (before.itinerary() != null) {
            return Optional.empty();
        }
        if (completed.outcome() == Outcome.FAILED || completed.itinerary() == null) {
            Failure failure = completed.failure() == null
                    ? new Failure(Failure.INTERNAL_ERROR, "The planning failed without saying why.", null)
                    : completed.failure();
            RequestState end = Failure.EXPIRED.equals(failure.code()) ? RequestState.EXPIRED : RequestState.FAILED;
            return Optional.of(ended(before, end, failure, at, traceParent));
        }
        Itinerary itinerary = completed.itinerary();
        if (before.enrichment() != null) {
            return Optional.of(new Change(
                    RequestState.COMPLETED, at, Percent.WHOLE, itinerary, null, null, null, END, traceParent));
        }
        return Optional.of(new Change(
                RequestState.ENRICHING, at, Percent.PLANNED, itinerary, null, null, null, List.of(), traceParent));
    }

    private static Optional<Change> enriched(
            RequestDocument before, EnrichmentCompleted completed, Instant at, String traceParent) {
        if (before.enrichment() != null) {
            return Optional.empty();
        }
        Enrichment facts = completed.enrichment() == null ? noFacts(completed.failure()) : completed.enrichment();
        if (before.itinerary() == null) {
            return Optional.of(
                    new Change(before.state(), at, before.percent(), null, facts, null, null, List.of(), traceParent));
        }
        return Optional.of(
                new Change(RequestState.COMPLETED, at, Percent.WHOLE, null, facts, null, null, END, traceParent));
    }

    /** Facts that could not be had cost a warning, never the proposal. */
    private static Enrichment noFacts(Failure failure) {
        Warning warning = new Warning("ENRICHMENT_FAILED", "The proposal is without facts: " + reason(failure), null);
        return new Enrichment(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(warning),
                null,
                null,
                null,
                null);
    }

    private static String reason(Failure failure) {
        return failure == null ? "the reason is not known" : failure.message();
    }

    private static Change ended(
            RequestDocument before, RequestState end, Failure failure, Instant at, String traceParent) {
        return new Change(end, at, before.percent(), null, null, failure, null, END, traceParent);
    }
}
