package com.mercurious.travel.gateway.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Time zones of an iCalendar (RFC 5545, section 3.6.5): the offset that holds at the first day, and each change of the
 * clocks up to the last, written out rather than as a rule.
 */
final class CalendarZones {
    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

    private CalendarZones() {}

    static void write(CalendarText out, ZoneId zone, LocalDate first, LocalDate last) {
        ZoneRules rules = zone.getRules();
        Instant from = first.minusDays(1).atStartOfDay(zone).toInstant();
        Instant to = last.plusDays(2).atStartOfDay(zone).toInstant();
        out.line("BEGIN", "VTIMEZONE");
        out.line("TZID", zone.getId());
        ZoneOffsetTransition before = rules.previousTransition(from);
        if (before == null) {
            ZoneOffset offset = rules.getOffset(from);
            observance(out, EVER, offset, offset, false);
        } else {
            observance(out, before, rules);
        }
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(to)) {
            observance(out, next, rules);
            next = rules.nextTransition(next.getInstant());
        }
        out.line("END", "VTIMEZONE");
    }

    private static void observance(CalendarText out, ZoneOffsetTransition transition, ZoneRules rules) {
        observance(
                out,
                transition.getDateTimeBefore(),
                transition.getOffsetBefore(),
                transition.getOffsetAfter(),
                !rules.getDaylightSavings(transition.getInstant()).equals(Duration.ZERO));
    }

    private static void observance(
            CalendarText out, LocalDateTime since, ZoneOffset before, ZoneOffset after, boolean daylight) {
        String name = daylight ? "DAYLIGHT" : "STANDARD";
        out.line("BEGIN", name);
        out.line("DTSTART", CalendarText.local(since));
        out.line("TZOFFSETFROM", offset(before));
        out.line("TZOFFSETTO", offset(after));
        out.line("END", name);
    }

    /** Such as {@code +0200}; seconds where there are any. */
    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        String text = "%s%02d%02d".formatted(sign, seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? text : text + "%02d".formatted(seconds % 60);
    }
}
