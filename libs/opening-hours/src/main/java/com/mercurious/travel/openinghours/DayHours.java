package com.mercurious.travel.openinghours;

import com.mercurious.travel.openinghours.OpeningHours.Span;
import java.util.List;

/**
 * The hours that begin on one day, while its rules are applied one after the other: when the place is open, and when that
 * is not known. In minutes from the day's midnight; what goes on past {@link OpeningHours#DAY} belongs to the day on which
 * it began.
 */
record DayHours(List<Span> open, List<Span> unknown) {
    static final DayHours CLOSED = new DayHours(List.of(), List.of());

    /** What a rule says of its times. */
    enum Effect {
        OPEN,
        UNKNOWN,
        OFF
    }

    DayHours with(Effect effect, List<Span> spans) {
        return switch (effect) {
            case OPEN -> new DayHours(Spans.joined(open, spans), Spans.without(unknown, spans));
            case UNKNOWN -> new DayHours(Spans.without(open, spans), Spans.joined(unknown, spans));
            case OFF -> new DayHours(Spans.without(open, spans), Spans.without(unknown, spans));
        };
    }

    /** A rule that holds for the times of which nothing has been said so far. */
    DayHours withFallback(Effect effect, List<Span> spans) {
        return with(effect, Spans.without(Spans.without(spans, open), unknown));
    }
}
