package com.mercurious.travel.enrichment.facts;

import java.time.Duration;

/** A source did not answer within its time. */
public class SourceTimedOutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SourceTimedOutException(Duration limit) {
        super("no answer within %s ms".formatted(limit.toMillis()));
    }
}
