package com.mercurious.travel.openinghours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import com.mercurious.travel.openinghours.DayHours.Effect;
import java.io.StringReader;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the text into rules, refuses what can't be evaluated and notes what is taken in a certain way. */
final class HoursText {
    private static final Pattern TIMES = Pattern.compile("(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})");
    private static final Pattern DAYS =
            Pattern.compile("\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\\d)(?![\\d:])");

    private final String text;
    private final Locality locality;
    private final Set<String> notes = new LinkedHashSet<>();
    private final List<DayRule> rules = new ArrayList<>();

    /** @throws IllegalArgumentException with the part that is wrong or can't be evaluated */
    HoursText(String text, Locality locality) {
        this.text = text;
        this.locality = locality;
        for (Rule rule : parsed()) {
            Effect effect = effectOf(rule);
            requireTimes(rule);
            requireDates(rule);
            noteHolidays(rule);
            rules.add(new DayRule(rule, effect));
        }
    }

    List<DayRule> rules() {
        return List.copyOf(rules);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Strictly, since the parser's guesses take {@code 10 to 6} for a night. */
    private List<Rule> parsed() {
        try {
            List<Rule> parsed = new OpeningHoursParser(new StringReader(withPlainDays(withExtendedEnds(text))))
                    .rules(true).stream().filter(rule -> !rule.isEmpty()).toList();
            if (parsed.isEmpty()) {
                throw refused("there is no rule in it");
            }
            return parsed;
        } catch (OpeningHoursParseException e) {
            throw refused(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
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
                    : "%s:%s-%s:%s".formatted(times.group(1), times.group(2), hour + 24, times.group(4));
        });
    }

    /** {@code Jan 5} as {@code Jan 05}: the strict parser takes two digits alone. */
    private static String withPlainDays(String text) {
        return DAYS.matcher(text).replaceAll("$1 0$2");
    }

    private Effect effectOf(Rule rule) {
        if (rule.getComment() != null) {
            throw refused("'\"%s\":' is a name, not a date, give the dates".formatted(rule.getComment()));
        }
        RuleModifier modifier = rule.getModifier();
        if (modifier == null) {
            return Effect.OPEN;
        }
        if (modifier.getModifier() == null || modifier.getModifier() == RuleModifier.Modifier.UNKNOWN) {
            notes.add("'%s' is taken as closed, since it is not certain".formatted(rule));
            return Effect.UNKNOWN;
        }
        return modifier.getModifier() == RuleModifier.Modifier.OPEN ? Effect.OPEN : Effect.OFF;
    }

    private void requireTimes(Rule rule) {
        if (rule.getTimes() == null) {
            return;
        }
        for (TimeSpan time : rule.getTimes()) {
            if (time.getInterval() > 0 || DayRule.isEndless(time) && !time.isOpenEnded()) {
                throw refused(
                        "'%s' is moments, not times in which it is open, give a beginning and an end".formatted(time));
            }
            if (!locality.knowsTheSun() && (time.getStartEvent() != null || time.getEndEvent() != null)) {
                throw refused("'%s' needs a place on the map, give hours".formatted(time));
            }
            if (DayRule.isEndless(time)) {
                notes.add("'%s' is taken as %s minutes".formatted(time, DayRule.OPEN_END_MINUTES));
            }
        }
    }

    private void requireDates(Rule rule) {
        if (rule.getDates() == null) {
            return;
        }
        for (DateRange range : rule.getDates()) {
            boolean endAlone = range.getEndDate() != null
                    && range.getStartDate().undefinedYear()
                    && !range.getEndDate().undefinedYear();
            if (range.getInterval() > 0 || endAlone || hasNoMonth(range) || hasNoSuchDay(range)) {
                throw refused("the dates '%s' are not supported, give a first and a last one".formatted(range));
            }
        }
    }

    private static boolean hasNoSuchDay(DateRange range) {
        return Stream.of(range.getStartDate(), range.getEndDate())
                .filter(date -> date != null && date.getMonth() != null)
                .anyMatch(date ->
                        date.getDay() > Month.of(date.getMonth().ordinal() + 1).maxLength());
    }

    private static boolean hasNoMonth(DateRange range) {
        return range.getStartDate().getMonth() == null && range.getStartDate().getVarDate() == null
                || range.getEndDate() != null
                        && range.getEndDate().getMonth() == null
                        && range.getEndDate().getVarDate() == null
                        && range.getStartDate().getMonth() == null;
    }

    private void noteHolidays(Rule rule) {
        if (rule.getHolidays() == null) {
            return;
        }
        for (Holiday holiday : rule.getHolidays()) {
            if (holiday.getType() == Holiday.Type.SH) {
                notes.add("'%s': school holidays are not known".formatted(rule));
            } else if (locality.holidays() == Holidays.NONE) {
                notes.add("'%s': no calendar of public holidays is known".formatted(rule));
            }
        }
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(
                "opening hours '%s': %s; right is, for example, 'Tu-Su 10:00-18:00; Mo off', 'Apr-Oct 10:00-18:00; Dec 25 off' or '24/7'"
                        .formatted(text, why));
    }
}
