package com.mercurious.travel.messaging.worker;

import io.quarkus.logging.LoggingFilter;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps back what the Kafka connector says with every retry: whoever sends says once and in plain words that Kafka takes
 * nothing, and readiness says why.
 */
@LoggingFilter(name = "said-once")
public final class SaidOnce implements Filter {
    /** A record could not be written; its message is nacked; a poll failed and is tried again. */
    private static final List<String> SAID_ELSEWHERE = List.of("SRMSG18206", "SRMSG18212", "SRMSG18285");

    @Override
    public boolean isLoggable(LogRecord line) {
        String message = line.getMessage();
        return message == null || SAID_ELSEWHERE.stream().noneMatch(message::startsWith);
    }
}
