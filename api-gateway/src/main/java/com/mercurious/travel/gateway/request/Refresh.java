package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last time that fresh facts were asked for.
 *
 * @param attempt of the enrichment, counted on from {@link TrackedRequest#FIRST_ATTEMPT}
 * @param completedAt when the answer came; null: it has not yet, and may never come
 * @param outcome of it; FAILED keeps the facts that there were; null before the answer
 * @param note why it failed; null: it did not
 */
public record Refresh(
        int attempt,
        Instant requestedAt,
        @Nullable Instant completedAt,
        @Nullable Outcome outcome,
        @Nullable String note) {

    /**
     * One that is asked for at {@code at}.
     *
     * @param last null: it is the first
     */
    static Refresh after(@Nullable Refresh last, Instant at) {
        int before = last == null ? TrackedRequest.FIRST_ATTEMPT : last.attempt();
        return new Refresh(before + 1, at, null, null, null);
    }

    /** The same, answered with facts. */
    Refresh succeeded(Instant at) {
        return new Refresh(attempt, requestedAt, at, Outcome.SUCCEEDED, null);
    }

    /** The same, answered without. */
    Refresh failed(Instant at, String why) {
        return new Refresh(attempt, requestedAt, at, Outcome.FAILED, why);
    }

    /** Whether its answer may still come: it is not counted on any longer after {@code lostAfter}. */
    public boolean isUnderWay(Instant now, Duration lostAfter) {
        return completedAt == null && now.isBefore(requestedAt.plus(lostAfter));
    }
}
