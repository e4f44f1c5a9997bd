package com.mercurious.travel.openinghours;

import ch.poole.openinghoursparser.Event;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.VariableTime;
import ch.poole.openinghoursparser.YearRange;
import com.mercurious.travel.openinghours.DayHours.Effect;
import com.mercurious.travel.openinghours.OpeningHours.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One rule, which holds on some days. It takes the place of those before it, adds to them or fills what they leave. */
final class DayRule {
    /** What is taken of {@code 10:00+}: nobody opens for less. */
    static final int OPEN_END_MINUTES = 120;

    private static final int NOON = OpeningHours.DAY / 2;
    private static final List<Span> WHOLE_DAY = List.of(new Span(0, OpeningHours.DAY));
    private static final List<Span> ALL_THAT_BEGINS = List.of(new Span(0, 2 * OpeningHours.DAY));

    private final Rule rule;
    private final Effect effect;

    DayRule(Rule rule, Effect effect) {
        this.rule = rule;
        this.effect = effect;
    }

    boolean holdsOn(LocalDate date, Holidays holidays) {
        return DaySelectors.include(rule, date, holidays);
    }

    /** The day's hours with this rule, after the rules before it gave {@code before}. */
    DayHours appliedTo(DayHours before, LocalDate date, Locality locality) {
        List<Span> spans = spans(date, locality);
        if (rule.isFallBack()) {
            return before.withFallback(effect, spans);
        }
        boolean addsTo = rule.isAdditive() || effect == Effect.OFF;
        return (addsTo ? before : DayHours.CLOSED).with(effect, spans);
    }

    /** Whether the hours may differ between two days of the same weekday, holidays aside. */
    boolean isSeasonal() {
        return rule.getYears() != null
                || rule.getWeeks() != null
                || rule.getDates() != null
                || usesTheSun()
                || DaySelectors.countWeekDays(rule);
    }

    /** The first and the last of the years that it names. */
    IntStream years() {
        IntStream.Builder years = IntStream.builder();
        if (rule.getYears() != null) {
            rule.getYears().forEach(range -> {
                years.add(range.getStartYear());
                years.add(range.getEndYear());
            });
        }
        if (rule.getDates() != null) {
            rule.getDates().forEach(range -> {
                years.add(range.getStartDate().getYear());
                years.add(range.getEndDate() == null ? 0 : range.getEndDate().getYear());
            });
        }
        return years.build().filter(year -> year >= YearRange.FIRST_VALID_YEAR);
    }

    boolean usesHolidays() {
        return rule.getHolidays() != null;
    }

    boolean usesTheSun() {
        return rule.getTimes() != null
                && rule.getTimes().stream()
                        .anyMatch(time -> time.getStartEvent() != null || time.getEndEvent() != null);
    }

    private List<Span> spans(LocalDate date, Locality locality) {
        if (rule.isTwentyfourseven() || rule.getTimes() == null) {
            return effect == Effect.OFF ? ALL_THAT_BEGINS : WHOLE_DAY;
        }
        List<Span> spans = new ArrayList<>(rule.getTimes().size());
        for (TimeSpan time : rule.getTimes()) {
            spans.add(span(time, date, locality));
        }
        return Spans.joined(
                spans.stream().filter(span -> span.to() > span.from()).toList(), List.of());
    }

    private static Span span(TimeSpan time, LocalDate date, Locality locality) {
        int from = minute(time.getStart(), time.getStartEvent(), date, locality);
        if (isEndless(time)) {
            return new Span(from, from + OPEN_END_MINUTES);
        }
        int to = minute(time.getEnd(), time.getEndEvent(), date, locality);
        return new Span(
                from,
                to > from || !mayPassMidnight(time)
                        ? to
                        : OpeningHours.DAY + minute(time.getEnd(), time.getEndEvent(), date.plusDays(1), locality));
    }

    static boolean isEndless(TimeSpan time) {
        return time.getEnd() == TimeSpan.UNDEFINED_TIME && time.getEndEvent() == null;
    }

    /**
     * An end before its beginning is on the next day, but for the hours of a day that is too short: {@code 17:00-sunset} in winter,
     * {@code sunset-23:00} where the sun sets after midnight.
     */
    private static boolean mayPassMidnight(TimeSpan time) {
        VariableTime start = time.getStartEvent();
        VariableTime end = time.getEndEvent();
        if (end != null) {
            return !isEvening(end.getEvent());
        }
        return start == null || isEvening(start.getEvent()) && time.getEnd() <= NOON;
    }

    private static boolean isEvening(Event event) {
        return event == Event.SUNSET || event == Event.DUSK;
    }

    private static int minute(int minute, VariableTime event, LocalDate date, Locality locality) {
        return event == null ? minute : locality.minuteOf(event.getEvent(), date) + event.getOffset();
    }
}
