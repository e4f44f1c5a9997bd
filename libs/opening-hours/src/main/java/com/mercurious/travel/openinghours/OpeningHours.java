package com.mercurious.travel.openinghours;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opening hours in the syntax of OpenStreetMap's {@code opening_hours}, asked by date: weekdays, months, dates, weeks and
 * years, public holidays, the sun, and rules that take the place of earlier ones ({@code ;}), add to them ({@code ,}) or
 * fill what they leave ({@code ||}). A rule concerns the hours that begin on its days: {@code Fr 18:00-02:00; Sa off} is
 * open on Saturday until 2:00. Uncertain hours ({@code unknown}, a comment alone) are taken as closed.
 */
public final class OpeningHours {
    public static final String ALWAYS_TEXT = "24/7";

    /** Length of a day in minutes. */
    public static final int DAY = 24 * 60;

    /** A leap year, so that every date is in it; its first day is a Saturday. */
    public static final Year TYPICAL_YEAR = Year.of(2028);

    private static final List<Span> WITHOUT_END = List.of(new Span(0, 2 * DAY));

    private final String text;
    private final Locality locality;
    private final List<DayRule> rules;
    private final List<String> notes;
    private final boolean seasonal;
    private final boolean always;
    private final int longest;

    private OpeningHours(String text, Locality locality) {
        HoursText read = new HoursText(text, locality);
        this.text = text;
        this.locality = locality;
        this.rules = read.rules();
        this.notes = read.notes();
        this.seasonal = rules.stream().anyMatch(DayRule::isSeasonal);
        boolean holidays = rules.stream().anyMatch(DayRule::usesHolidays);
        this.always = typical(date -> false).allMatch(WITHOUT_END::equals)
                && (!holidays || typical(date -> true).allMatch(WITHOUT_END::equals));
        this.longest = Math.max(longest(date -> false), holidays ? longest(date -> true) : 0);
    }

    /**
     * A time in which a place is open.
     *
     * @param from minutes from the midnight that begins the day asked for
     * @param to the same; past {@link #DAY} where it stays open over the next midnight
     */
    public record Span(int from, int to) {}

    /**
     * Hours of a place in a town.
     *
     * @throws IllegalArgumentException where the text is not of the syntax or has a part that can't be evaluated, with
     *     that part
     */
    public static OpeningHours parse(String text, Locality locality) {
        return new OpeningHours(text, locality);
    }

    /** The same for a place that is nowhere in particular: holidays are not known, hours by the sun are refused. */
    public static OpeningHours parse(String text) {
        return parse(text, Locality.NOWHERE);
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** What of the text is taken in a certain way or can't be known, a sentence each; empty: it is as it says. */
    public List<String> notes() {
        return notes;
    }

    /** Whether it never closes, on no day of the year. */
    public boolean alwaysOpen() {
        return always;
    }

    /**
     * When the place is open on a date, in local time: disjoint, ascending, touching spans joined over midnight, from 0 to
     * the end of the following day.
     */
    public List<Span> on(LocalDate date) {
        return on(date, locality.holidays());
    }

    /** Longest time in minutes for which it stays open at a stretch, at most two days; 0 where it never opens. */
    public int longestSpan() {
        return longest;
    }

    @Override
    public String toString() {
        return text;
    }

    private List<Span> on(LocalDate date, Holidays holidays) {
        List<Span> line = new ArrayList<>();
        for (int shift = -1; shift <= 1; shift++) {
            for (Span span : beginning(date.plusDays(shift), holidays)) {
                line.add(new Span(shift * DAY + span.from(), shift * DAY + span.to()));
            }
        }
        List<Span> day = new ArrayList<>();
        for (Span span : Spans.joined(line, List.of())) {
            if (span.to() > 0 && span.from() < DAY) {
                day.add(new Span(Math.max(0, span.from()), Math.min(2 * DAY, span.to())));
            }
        }
        return List.copyOf(day);
    }

    private List<Span> beginning(LocalDate date, Holidays holidays) {
        DayHours day = DayHours.CLOSED;
        for (DayRule rule : rules) {
            if (rule.holdsOn(date, holidays)) {
                day = rule.appliedTo(day, date, locality);
            }
        }
        return day.open();
    }

    private int longest(Holidays holidays) {
        return typical(holidays)
                .flatMap(List::stream)
                .mapToInt(span -> span.to() - span.from())
                .max()
                .orElse(0);
    }

    /** The hours of a week if all are alike, else of a year, or of the years that are named. */
    private Stream<List<Span>> typical(Holidays holidays) {
        LocalDate first = TYPICAL_YEAR.atDay(1);
        Stream<LocalDate> dates = seasonal
                ? Stream.concat(
                        daysOf(TYPICAL_YEAR),
                        rules.stream()
                                .flatMapToInt(DayRule::years)
                                .distinct()
                                .mapToObj(Year::of)
                                .flatMap(OpeningHours::daysOf))
                : first.datesUntil(first.plusWeeks(1));
        return dates.map(date -> on(date, holidays));
    }

    private static Stream<LocalDate> daysOf(Year year) {
        return year.atDay(1).datesUntil(year.plusYears(1).atDay(1));
    }
}
