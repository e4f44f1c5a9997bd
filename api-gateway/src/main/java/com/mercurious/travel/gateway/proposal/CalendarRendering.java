package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.gateway.proposal.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A proposal as an iCalendar (RFC 5545): one event a visit, journey and meal, in the local time of where it is. It is a file
 * to be kept rather than a message of scheduling: it names no method of RFC 5546, whose {@code PUBLISH} demands an
 * organizer that a trip does not have. An event keeps its UID when the facts are refreshed, and has another in an
 * alternative, so that a calendar may hold both.
 */
final class CalendarRendering {
    private static final int GEO_DECIMALS = 6;

    private final RenderedProposal rendered;
    private final Itinerary itinerary;
    private final Words words;
    private final VisitText texts;
    private final Course course;
    private final CalendarText out = new CalendarText();
    private boolean empty = true;

    private CalendarRendering(RenderedProposal rendered, Words words) {
        this.rendered = rendered;
        this.itinerary = rendered.itinerary();
        this.words = words;
        this.texts = new VisitText(words, rendered.proposal());
        this.course = new Course(itinerary);
    }

    static String of(RenderedProposal rendered, Words words) {
        CalendarRendering rendering = new CalendarRendering(rendered, words);
        rendering.render();
        return rendering.out.toString();
    }

    private void render() {
        out.line("BEGIN", "VCALENDAR");
        out.line("VERSION", "2.0");
        out.line(
                "PRODID",
                "-//Mercurious//Travel suite//" + words.language().tag().toUpperCase(Locale.ROOT));
        out.line("CALSCALE", "GREGORIAN");
        out.text("X-WR-CALNAME", rendered.title(words));
        zones();
        for (Itinerary.Day day : itinerary.days()) {
            day(day);
        }
        if (itinerary.transfers() != null) {
            itinerary.transfers().forEach(this::transfer);
        }
        if (empty && !itinerary.days().isEmpty()) {
            wholeTrip();
        }
        out.line("END", "VCALENDAR");
    }

    /** A calendar has to hold something (RFC 5545, section 3.6): the trip itself, where nothing is planned. */
    private void wholeTrip() {
        LocalDate first = itinerary.days().getFirst().date();
        begin("trip", first.atStartOfDay());
        out.line("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(first));
        out.line(
                "DTEND;VALUE=DATE",
                DateTimeFormatter.BASIC_ISO_DATE.format(
                        itinerary.days().getLast().date().plusDays(1)));
        out.line("TRANSP", "TRANSPARENT");
        out.text("SUMMARY", rendered.title(words));
        end();
    }

    private void zones() {
        Set<String> names = new TreeSet<>();
        itinerary.stays().forEach(stay -> names.add(stay.timeZone()));
        var days = itinerary.days();
        if (!days.isEmpty()) {
            names.forEach(name -> CalendarZones.write(
                    out, ZoneId.of(name), days.getFirst().date(), days.getLast().date()));
        }
    }

    private void day(Itinerary.Day day) {
        ZoneId zone = course.zone(day.destinationId());
        day.visits().forEach(visit -> visit(visit, day.destinationId(), zone));
        if (day.meals() != null) {
            day.meals().forEach(meal -> {
                begin(meal.kind().name(), meal.start(), zone, meal.end(), zone);
                out.text("SUMMARY", texts.meal(meal));
                out.line("CATEGORIES", "MEAL");
                end();
            });
        }
    }

    private void visit(Itinerary.Visit visit, String destinationId, ZoneId zone) {
        begin(destinationId + '/' + visit.placeId(), visit.start(), zone, visit.departure(), zone);
        out.text("SUMMARY", visit.name());
        out.text(
                "LOCATION",
                Course.isNamedTwice(visit.name(), visit.localName())
                        ? "%s (%s)".formatted(visit.localName(), visit.name())
                        : visit.name());
        out.line(
                "GEO",
                degrees(visit.coordinates().lat())
                        + ';'
                        + degrees(visit.coordinates().lon()));
        out.line("CATEGORIES", "VISIT");
        out.text("DESCRIPTION", texts.all(visit));
        end();
    }

    private void transfer(Itinerary.Transfer transfer) {
        begin(
                transfer.fromDestinationId() + '>' + transfer.toDestinationId(),
                transfer.departure(),
                course.zone(transfer.fromDestinationId()),
                transfer.arrival(),
                course.zone(transfer.toDestinationId()));
        out.text("SUMMARY", texts.transfer(transfer, course));
        out.line("CATEGORIES", "TRANSFER");
        out.text("DESCRIPTION", texts.note(transfer));
        end();
    }

    private void begin(String what, LocalDateTime start, ZoneId startZone, LocalDateTime end, ZoneId endZone) {
        begin(what, start);
        time("DTSTART", start, startZone);
        time("DTEND", end, endZone);
    }

    private void begin(String what, LocalDateTime start) {
        empty = false;
        out.line("BEGIN", "VEVENT");
        out.line("UID", uid(what, start));
        out.line("DTSTAMP", CalendarText.utc(rendered.proposal().createdAt()));
    }

    private void time(String name, LocalDateTime time, ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC)) {
            out.line(name, CalendarText.utc(time.toInstant(ZoneOffset.UTC)));
        } else {
            out.line(name + ";TZID=" + zone.getId(), CalendarText.local(time));
        }
    }

    /** Of what makes an event the same one; it says nothing about the traveller (RFC 7986, section 5.3). */
    private String uid(String what, LocalDateTime start) {
        String event = String.join(
                "|",
                rendered.proposal().id(),
                rendered.alternative() == null ? "" : rendered.alternative(),
                what,
                CalendarText.local(start));
        return UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8)).toString();
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
}
