package com.mercurious.travel.catalogue;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import com.mercurious.travel.openinghours.OpeningHours.Span;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The oracle of {@link OpeningHours} for texts without dates: a typical week, from the part of OpenStreetMap's {@code opening_hours} syntax that says a week: rules
 * of weekdays and times, several times a day, {@code off}, {@code 24/7}, ends past 24:00. A later rule takes the place
 * of an earlier one for its days. Seasons, dates, holidays, sunrise and open ends are not part of it.
 */
final class WeeklyHours {
    /** Length of a day in minutes. */
    public static final int DAY = 24 * 60;

    private static final Pattern TIMES = Pattern.compile("(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})");
    private static final int WEEK = 7 * DAY;
    private static final List<Span> WHOLE_DAY = List.of(new Span(0, DAY));

    private final String text;
    private final List<List<Span>> days;

    private WeeklyHours(String text, List<List<Span>> days) {
        this.text = text;
        this.days = days;
    }

    /** @throws IllegalArgumentException where the text is not of that part of the syntax, with what is wrong in it */
    public static WeeklyHours parse(String text) {
        return new WeeklyHours(text, perDay(weekOf(text, rulesOf(text))));
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    public boolean alwaysOpen() {
        return days.stream().allMatch(spans -> spans.equals(List.of(new Span(0, 2 * DAY))));
    }

    /**
     * When the place is open on a weekday: disjoint, ascending, touching spans joined over midnight, from 0 to the end of
     * the following day.
     */
    public List<Span> on(DayOfWeek day) {
        return days.get(day.ordinal());
    }

    /** Longest time in minutes for which it stays open at a stretch, at most two days; 0 where it never opens. */
    public int longestSpan() {
        return days.stream()
                .flatMap(List::stream)
                .mapToInt(span -> span.to() - span.from())
                .max()
                .orElse(0);
    }

    @Override
    public String toString() {
        return text;
    }

    private static List<Rule> rulesOf(String text) {
        try {
            return new OpeningHoursParser(new StringReader(withExtendedEnds(text))).rules(true);
        } catch (OpeningHoursParseException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw unsupported(text, message);
        }
    }

    /** {@code 18:00-02:00} as {@code 18:00-26:00}: the strict parser takes ends past midnight in this form alone. */
    private static String withExtendedEnds(String text) {
        return TIMES.matcher(text).replaceAll(times -> {
            int start = Integer.parseInt(times.group(1)) * 60 + Integer.parseInt(times.group(2));
            int hour = Integer.parseInt(times.group(3));
            int end = hour * 60 + Integer.parseInt(times.group(4));
            return end > start
                    ? times.group()
                    : "%s:%s-%02d:%s".formatted(times.group(1), times.group(2), hour + 24, times.group(4));
        });
    }

    private static List<List<Span>> weekOf(String text, List<Rule> rules) {
        List<List<Span>> week = new ArrayList<>(7);
        for (int day = 0; day < 7; day++) {
            week.add(List.of());
        }
        for (Rule rule : rules) {
            requireWeekly(text, rule);
            List<Span> spans = isOff(text, rule) ? List.of() : spansOf(text, rule);
            for (int day : daysOf(text, rule)) {
                week.set(day, rule.isAdditive() ? joined(week.get(day), spans) : spans);
            }
        }
        return week;
    }

    private static void requireWeekly(String text, Rule rule) {
        if (rule.getYears() != null || rule.getWeeks() != null || rule.getDates() != null) {
            throw unsupported(text, "dates and seasons are not supported, give a typical week");
        }
        if (rule.getHolidays() != null) {
            throw unsupported(text, "holidays are not supported, give a typical week");
        }
        if (rule.isFallBack() || rule.getComment() != null) {
            throw unsupported(text, "fallback rules and labels are not supported");
        }
    }

    private static boolean isOff(String text, Rule rule) {
        RuleModifier modifier = rule.getModifier();
        if (modifier == null) {
            return false;
        }
        if (modifier.getComment() != null || modifier.getModifier() == null) {
            throw unsupported(text, "comments are not supported");
        }
        return switch (modifier.getModifier()) {
            case OFF, CLOSED -> true;
            case OPEN -> false;
            default -> throw unsupported(text, "'" + modifier + "' is not supported");
        };
    }

    private static List<Span> spansOf(String text, Rule rule) {
        if (rule.isTwentyfourseven() || rule.getTimes() == null) {
            return WHOLE_DAY;
        }
        List<Span> spans = new ArrayList<>();
        for (TimeSpan time : rule.getTimes()) {
            if (time.getStartEvent() != null || time.getEndEvent() != null) {
                throw unsupported(text, "sunrise, sunset and the like are not supported, give hours");
            }
            if (time.isOpenEnded() || time.getEnd() == TimeSpan.UNDEFINED_TIME || time.getInterval() > 0) {
                throw unsupported(text, "open ends and intervals are not supported, give a beginning and an end");
            }
            spans.add(new Span(time.getStart(), time.getEnd()));
        }
        return spans;
    }

    private static List<Integer> daysOf(String text, Rule rule) {
        List<Integer> found = new ArrayList<>();
        if (rule.getDays() == null) {
            for (int day = 0; day < 7; day++) {
                found.add(day);
            }
            return found;
        }
        for (WeekDayRange range : rule.getDays()) {
            if (range.getNths() != null || range.getOffset() != 0) {
                throw unsupported(text, "single days of a month are not supported, give a typical week");
            }
            int first = range.getStartDay().ordinal();
            int last = range.getEndDay() == null ? first : range.getEndDay().ordinal();
            for (int day = first; ; day = (day + 1) % 7) {
                found.add(day);
                if (day == last) {
                    break;
                }
            }
        }
        return found;
    }

    private static List<List<Span>> perDay(List<List<Span>> week) {
        List<Span> line = new ArrayList<>();
        for (int shift = -WEEK; shift <= WEEK; shift += WEEK) {
            for (int day = 0; day < 7; day++) {
                for (Span span : week.get(day)) {
                    int offset = shift + day * DAY;
                    line.add(new Span(offset + span.from(), offset + span.to()));
                }
            }
        }
        List<Span> merged = joined(line, List.of());
        List<List<Span>> days = new ArrayList<>(7);
        for (int day = 0; day < 7; day++) {
            int midnight = day * DAY;
            days.add(merged.stream()
                    .filter(span -> span.to() > midnight && span.from() < midnight + DAY)
                    .map(span -> new Span(Math.max(0, span.from() - midnight), Math.min(2 * DAY, span.to() - midnight)))
                    .toList());
        }
        return List.copyOf(days);
    }

    private static List<Span> joined(List<Span> some, List<Span> more) {
        List<Span> sorted = new ArrayList<>(some);
        sorted.addAll(more);
        sorted.sort(Comparator.comparingInt(Span::from));
        List<Span> joined = new ArrayList<>();
        for (Span span : sorted) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && span.from() <= last.to()) {
                joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static IllegalArgumentException unsupported(String text, String why) {
        return new IllegalArgumentException(
                "opening hours '%s': %s; right is, for example, 'Tu-Su 10:00-18:00; Mo off' or '24/7'"
                        .formatted(text, why));
    }
}
