package com.mercurious.travel.messaging.worker;

import com.mercurious.travel.events.EventType;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** The counter {@code travel.events.in}, by topic and by what became of the record: the same words in every service. */
public final class EventsIn {
    private final MeterRegistry metrics;

    public EventsIn(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** What became of a record; the metric's {@code result} is its name in lower case. */
    public enum Result {
        /** It was read, and what it asks for is done. */
        TAKEN,
        /** It was read, and there is nothing to do about it. */
        PASSED_OVER,
        /** It was read, and is about a travel request that this service does not have. */
        UNKNOWN,
        /** It is no event of its topic; it is among the dead letters. */
        UNREADABLE,
        /** It was read and the service failed on it; it is among the dead letters. */
        FAILED
    }

    public void count(EventType type, Result result) {
        count(type, result, 1);
    }

    /** Counts {@code events} more, where there are any. */
    public void count(EventType type, Result result, int events) {
        if (events > 0) {
            metrics.counter(
                            "travel.events.in",
                            "topic",
                            type.topic(),
                            "result",
                            result.name().toLowerCase(Locale.ROOT))
                    .increment(events);
        }
    }
}
