package com.mercurious.travel.gateway.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a change comes from.
 *
 * @param at when, to the millisecond
 * @param traceParent W3C trace of the event or call; null: none, and the trace of the request is continued
 */
public record Cause(Instant at, @Nullable String traceParent) {
    public Cause {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
