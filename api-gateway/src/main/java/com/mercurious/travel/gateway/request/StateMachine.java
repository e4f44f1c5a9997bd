package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.RequestState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of a travel request: {@code ACCEPTED → GENERATING → ENRICHING → COMPLETED}, and from the first three
 * {@code FAILED}, {@code CANCELLED} or {@code EXPIRED}. Pure: says what an event changes, and nothing where it would move
 * the state back, was seen before, or belongs to another attempt. Topics are not ordered among each other, so the facts
 * may come before the plan that they are about; they are kept until it is there. A proposal's facts may be refreshed: the
 * request stays COMPLETED, and the answer to the last refresh alone replaces them.
 */
public final class StateMachine {
    private StateMachine() {}

    /** What a worker's event changes. */
    public static Optional<Change> on(TrackedRequest before, WorkerEvent event, Cause cause) {
        if (before.state() == RequestState.COMPLETED && event instanceof WorkerEvent.Enriched completed) {
            return refreshed(before, completed, cause);
        }
        if (before.state().hasEnded() || event.attempt() != before.attempt()) {
            return Optional.empty();
        }
        return switch (event) {
            case WorkerEvent.Planning progress -> started(before, progress, cause);
            case WorkerEvent.Planned completed -> planned(before, completed, cause);
            case WorkerEvent.Enriched completed -> enriched(before, completed, cause);
        };
    }

    /** What the client's wish to cancel changes; nothing where the request has ended. */
    public static Optional<Change> cancel(TrackedRequest before, Cause cause) {
        if (before.state().hasEnded()) {
            return Optional.empty();
        }
        Failure failure = new Failure(Failure.CANCELLED, "The travel request was cancelled by the client.", null);
        return Optional.of(new Change.Ended(cause, RequestState.CANCELLED, failure));
    }

    /** What the end of the request's time changes; nothing where it has ended or has time left at {@code now}. */
    public static Optional<Change> expire(TrackedRequest before, Instant now) {
        Instant limit = before.origin().expiresAt();
        if (before.state().hasEnded() || now.isBefore(limit)) {
            return Optional.empty();
        }
        String message = "The travel request was not answered by %s, while it was %s.".formatted(limit, before.state());
        Failure failure = new Failure(Failure.EXPIRED, message, List.of("Submit it again."));
        return Optional.of(new Change.Ended(new Cause(now, null), RequestState.EXPIRED, failure));
    }

    /** What it changes that fresh facts are asked for; nothing where there is no proposal that they could be for. */
    public static Optional<Change> refresh(TrackedRequest before, Cause cause) {
        return before.state() == RequestState.COMPLETED
                ? Optional.of(new Change.RefreshAsked(cause))
                : Optional.empty();
    }

    /**
     * What it changes that Kafka never takes {@code event}: a question that can't be put is answered with a failure. Nothing
     * where the event is not pending any more.
     *
     * @param why for a person
     */
    public static Optional<Change> refused(TrackedRequest before, OutboxEntry event, String why, Cause cause) {
        if (before.outbox().stream().noneMatch(entry -> entry.name().equals(event.name()))) {
            return Optional.empty();
        }
        Refresh asked = before.refresh();
        if (event.type() == EventType.GENERATION_REQUEST && !before.state().hasEnded()) {
            Failure failure = new Failure(
                    Failure.UNPUBLISHABLE, why, List.of("Ask for fewer days, fewer cities or fewer alternatives."));
            return Optional.of(new Change.Unasked(cause, event, failure));
        }
        if (event.type() == EventType.ENRICHMENT_REQUEST
                && asked != null
                && asked.completedAt() == null
                && asked.attempt() == event.attempt()) {
            return Optional.of(new Change.RefreshFailed(cause, asked, why));
        }
        return Optional.of(new Change.Withdrawn(cause, event));
    }

    /** The answer to the last refresh, once; a failure keeps the facts that there are. */
    private static Optional<Change> refreshed(TrackedRequest before, WorkerEvent.Enriched completed, Cause cause) {
        Refresh asked = before.refresh();
        if (asked == null || asked.completedAt() != null || completed.attempt() != asked.attempt()) {
            return Optional.empty();
        }
        Facts facts = completed.facts();
        return Optional.of(
                completed.outcome() == Outcome.FAILED || facts == null
                        ? new Change.RefreshFailed(cause, asked, reason(completed.failure()))
                        : new Change.Refreshed(cause, asked, facts));
    }

    private static Optional<Change> started(TrackedRequest before, WorkerEvent.Planning progress, Cause cause) {
        return before.state() == RequestState.ACCEPTED
                ? Optional.of(new Change.Started(cause, Percent.ofGeneration(progress.percent())))
                : Optional.empty();
    }

    private static Optional<Change> planned(TrackedRequest before, WorkerEvent.Planned completed, Cause cause) {
        if (before.contents().plan() != null) {
            return Optional.empty();
        }
        if (completed.outcome() != Outcome.FAILED && completed.plan() != null) {
            return Optional.of(new Change.Planned(cause, completed.plan()));
        }
        Failure failure = completed.failure() == null
                ? new Failure(Failure.INTERNAL_ERROR, "The planning failed without saying why.", null)
                : completed.failure();
        RequestState end = Failure.EXPIRED.equals(failure.code()) ? RequestState.EXPIRED : RequestState.FAILED;
        return Optional.of(new Change.Ended(cause, end, failure));
    }

    private static Optional<Change> enriched(TrackedRequest before, WorkerEvent.Enriched completed, Cause cause) {
        if (before.contents().facts() != null) {
            return Optional.empty();
        }
        Facts facts = completed.facts() == null ? Facts.missing(reason(completed.failure())) : completed.facts();
        return Optional.of(new Change.Enriched(cause, facts));
    }

    private static String reason(@Nullable Failure failure) {
        return failure == null ? "the reason is not known" : failure.message();
    }
}
