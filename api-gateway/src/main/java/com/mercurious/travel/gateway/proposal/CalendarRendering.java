package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Proposal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A proposal as an iCalendar (RFC 5545): one event a visit, journey and meal, in the local time of where it is. It is a file
 * to be kept rather than a message of scheduling: it names no method of RFC 5546, whose {@code PUBLISH} demands an
 * organizer that a trip does not have.
 */
final class CalendarRendering {
    private static final int GEO_DECIMALS = 6;

    private final Proposal proposal;
    private final Map<String, Itinerary.Stay> stays = new HashMap<>();
    private final CalendarText out = new CalendarText();
    private int events;

    private CalendarRendering(Proposal proposal) {
        this.proposal = proposal;
        proposal.itinerary().stays().forEach(stay -> stays.putIfAbsent(stay.destinationId(), stay));
    }

    static String of(Proposal proposal) {
        CalendarRendering rendering = new CalendarRendering(proposal);
        rendering.render();
        return rendering.out.toString();
    }

    private void render() {
        Itinerary itinerary = proposal.itinerary();
        String cities = itinerary.stays().stream().map(Itinerary.Stay::name).collect(Collectors.joining(", "));
        out.line("BEGIN", "VCALENDAR");
        out.line("VERSION", "2.0");
        out.line("PRODID", "-//Mercurious//Travel suite//EN");
        out.line("CALSCALE", "GREGORIAN");
        out.text("X-WR-CALNAME", cities);
        zones();
        for (Itinerary.Day day : itinerary.days()) {
            day(day);
        }
        if (itinerary.transfers() != null) {
            itinerary.transfers().forEach(this::transfer);
        }
        out.line("END", "VCALENDAR");
    }

    private void zones() {
        Set<String> names = new TreeSet<>();
        stays.values().forEach(stay -> names.add(stay.timeZone()));
        var days = proposal.itinerary().days();
        if (!days.isEmpty()) {
            names.forEach(name -> CalendarZones.write(
                    out, ZoneId.of(name), days.getFirst().date(), days.getLast().date()));
        }
    }

    private void day(Itinerary.Day day) {
        ZoneId zone = zone(day.destinationId());
        day.visits().forEach(visit -> visit(visit, zone));
        if (day.meals() != null) {
            day.meals().forEach(meal -> {
                begin(meal.start(), zone, meal.end(), zone);
                out.text("SUMMARY", meal.kind() == Itinerary.Meal.Kind.LUNCH ? "Lunch" : "Dinner");
                out.line("CATEGORIES", "MEAL");
                end();
            });
        }
    }

    private void visit(Itinerary.Visit visit, ZoneId zone) {
        begin(visit.start(), zone, visit.departure(), zone);
        out.text("SUMMARY", visit.name());
        out.text(
                "LOCATION",
                visit.localName() == null || visit.localName().equals(visit.name())
                        ? visit.name()
                        : "%s (%s)".formatted(visit.localName(), visit.name()));
        out.line(
                "GEO",
                degrees(visit.coordinates().lat())
                        + ';'
                        + degrees(visit.coordinates().lon()));
        out.line("CATEGORIES", "VISIT");
        out.text("DESCRIPTION", describe(visit));
        end();
    }

    private void transfer(Itinerary.Transfer transfer) {
        Itinerary.Stay from = stays.get(transfer.fromDestinationId());
        Itinerary.Stay to = stays.get(transfer.toDestinationId());
        begin(
                transfer.departure(),
                zone(transfer.fromDestinationId()),
                transfer.arrival(),
                zone(transfer.toDestinationId()));
        out.text(
                "SUMMARY",
                "%s to %s (%s)"
                        .formatted(
                                from == null ? transfer.fromDestinationId() : from.name(),
                                to == null ? transfer.toDestinationId() : to.name(),
                                transfer.mode().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        out.line("CATEGORIES", "TRANSFER");
        out.text(
                "DESCRIPTION",
                "About " + Math.round(transfer.metres() / 1000.0) + " km, " + transfer.minutes()
                        + " minutes, by typical speeds rather than a timetable.");
        end();
    }

    private static String describe(Itinerary.Visit visit) {
        StringBuilder text = new StringBuilder(visit.kind());
        if (visit.indoor() != null) {
            text.append(visit.indoor() ? ", indoors" : ", outdoors");
        }
        if (visit.reason() != null) {
            text.append("\n").append(visit.reason().text());
        }
        Money admission = visit.admission();
        if (admission != null && admission.amount().signum() > 0) {
            text.append("\nAdmission %s %s".formatted(admission.amount().toPlainString(), admission.currency()));
        }
        boolean allDay = visit.opens() == null
                || visit.closes() == null
                || Duration.between(visit.opens(), visit.closes()).toHours() >= 24;
        if (!allDay) {
            text.append("\nOpen %s to %s"
                    .formatted(visit.opens().toLocalTime(), visit.closes().toLocalTime()));
        }
        if (visit.estimated() != null && !visit.estimated().isEmpty()) {
            text.append("\nEstimated: ").append(String.join(", ", visit.estimated()));
        }
        return text.toString();
    }

    private void begin(LocalDateTime start, ZoneId startZone, LocalDateTime end, ZoneId endZone) {
        out.line("BEGIN", "VEVENT");
        out.line("UID", proposal.id() + '-' + events + "@travel.mercurious.com");
        events++;
        out.line("DTSTAMP", CalendarText.utc(proposal.createdAt()));
        out.line("DTSTART;TZID=" + startZone.getId(), CalendarText.local(start));
        out.line("DTEND;TZID=" + endZone.getId(), CalendarText.local(end));
    }

    /** To about a decimetre. */
    private static String degrees(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(GEO_DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private void end() {
        out.line("END", "VEVENT");
    }

    private ZoneId zone(String destinationId) {
        Itinerary.Stay stay = stays.get(destinationId);
        return stay == null ? java.time.ZoneOffset.UTC : ZoneId.of(stay.timeZone());
    }
}
