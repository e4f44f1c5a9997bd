package com.mercurious.travel.gateway.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Time zones of an iCalendar (RFC 5545, section 3.6.5): the changes of the clocks that matter to a trip, written out rather
 * than as a rule. Those of one kind are one observance with several dates, and there is one of each kind that was before
 * the trip, its first date said twice: readers get lost without any of that, and an hour wrong.
 */
final class CalendarZones {
    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);
    private static final int CHANGES_BEFORE = 2;

    private CalendarZones() {}

    /** A kind of change: from one offset to another. */
    private record Kind(ZoneOffset before, ZoneOffset after, boolean daylight) {}

    static void write(CalendarText out, ZoneId zone, LocalDate first, LocalDate last) {
        Map<Kind, List<LocalDateTime>> changes = new LinkedHashMap<>();
        ZoneRules rules = zone.getRules();
        for (ZoneOffsetTransition change : changes(zone, first, last)) {
            boolean daylight = !rules.getDaylightSavings(change.getInstant()).equals(Duration.ZERO);
            Kind kind = new Kind(change.getOffsetBefore(), change.getOffsetAfter(), daylight);
            changes.computeIfAbsent(kind, k -> new ArrayList<>()).add(change.getDateTimeBefore());
        }
        if (changes.isEmpty()) {
            ZoneOffset offset = rules.getOffset(first.atStartOfDay());
            changes.put(new Kind(offset, offset, false), List.of(EVER));
        }
        out.line("BEGIN", "VTIMEZONE");
        out.line("TZID", zone.getId());
        changes.forEach((kind, dates) -> observance(out, kind, dates));
        out.line("END", "VTIMEZONE");
    }

    /** The last ones before the trip and those during it, the earliest first. */
    private static List<ZoneOffsetTransition> changes(ZoneId zone, LocalDate first, LocalDate last) {
        ZoneRules rules = zone.getRules();
        Instant from = first.minusDays(1).atStartOfDay(zone).toInstant();
        Instant to = last.plusDays(2).atStartOfDay(zone).toInstant();
        Deque<ZoneOffsetTransition> changes = new ArrayDeque<>();
        ZoneOffsetTransition before = rules.previousTransition(from);
        while (before != null && changes.size() < CHANGES_BEFORE) {
            changes.addFirst(before);
            before = rules.previousTransition(before.getInstant());
        }
        ZoneOffsetTransition next = rules.nextTransition(from.minusNanos(1));
        while (next != null && next.getInstant().isBefore(to)) {
            changes.addLast(next);
            next = rules.nextTransition(next.getInstant());
        }
        return List.copyOf(changes);
    }

    private static void observance(CalendarText out, Kind kind, List<LocalDateTime> dates) {
        String name = kind.daylight() ? "DAYLIGHT" : "STANDARD";
        out.line("BEGIN", name);
        out.line("DTSTART", CalendarText.local(dates.getFirst()));
        dates.forEach(date -> out.line("RDATE", CalendarText.local(date)));
        out.line("TZOFFSETFROM", offset(kind.before()));
        out.line("TZOFFSETTO", offset(kind.after()));
        out.line("END", name);
    }

    /** Such as {@code +0200}; seconds where there are any. */
    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }
}
