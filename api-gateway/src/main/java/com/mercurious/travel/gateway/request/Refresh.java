package com.mercurious.travel.gateway.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mercurious.travel.events.Outcome;
import java.time.Duration;
import java.time.Instant;

/**
 * The last time that fresh facts were asked for.
 *
 * @param attempt of the enrichment, from 2
 * @param completedAt when the answer came; absent: it has not yet, and may never come
 * @param outcome of it; FAILED keeps the facts that there were
 * @param note why it failed; absent: it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Refresh(int attempt, Instant requestedAt, Instant completedAt, Outcome outcome, String note) {
    private static final int FIRST_REFRESH = 2;

    /** One that is asked for at {@code at}, after {@code last}. */
    static Refresh after(Refresh last, Instant at) {
        return new Refresh(last == null ? FIRST_REFRESH : last.attempt() + 1, at, null, null, null);
    }

    /** The same with its answer. */
    Refresh completed(Instant at, Outcome result, String why) {
        return new Refresh(attempt, requestedAt, at, result, why);
    }

    /** Whether its answer may still come: it is not counted on any longer after {@code lostAfter}. */
    public boolean isUnderWay(Instant now, Duration lostAfter) {
        return completedAt == null && now.isBefore(requestedAt.plus(lostAfter));
    }
}
