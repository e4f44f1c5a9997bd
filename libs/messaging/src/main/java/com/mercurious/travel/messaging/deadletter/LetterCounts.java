package com.mercurious.travel.messaging.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/**
 * The counter {@code travel.dead.letters}, by topic and result. Each is there from the start with 0: of a counter that
 * begins with its first letter, Prometheus sees no increase.
 */
final class LetterCounts {
    enum Result {
        /** Kafka has the whole letter. */
        WRITTEN,
        /** Kafka has the letter without something of the original, which made it too large. */
        CUT,
        /** Kafka took no letter. */
        LOST
    }

    private final MeterRegistry metrics;

    LetterCounts(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** @param topic that letters may go to */
    void expect(String topic) {
        for (Result result : Result.values()) {
            add(topic, result, 0);
        }
    }

    void count(String topic, Result result) {
        add(topic, result, 1);
    }

    private void add(String topic, Result result, int letters) {
        metrics.counter(
                        "travel.dead.letters",
                        "topic",
                        topic,
                        "result",
                        result.name().toLowerCase(Locale.ROOT))
                .increment(letters);
    }
}
