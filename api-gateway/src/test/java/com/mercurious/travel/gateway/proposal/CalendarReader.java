package com.mercurious.travel.gateway.proposal;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;

/** Libraries of others that read calendars. */
enum CalendarReader {
    ICAL4J {
        @Override
        Map<String, Event> read(String text) throws IOException {
            try {
                Calendar calendar = new CalendarBuilder().build(new StringReader(text));
                Map<String, Event> events = new LinkedHashMap<>();
                for (VEvent event : calendar.<VEvent>getComponents(Component.VEVENT)) {
                    Instant start = Instant.from(event.getDateTimeStart().getDate());
                    Instant end = Instant.from(event.getDateTimeEnd().getDate());
                    events.put(
                            event.getUid().orElseThrow().getValue(),
                            new Event(event.getSummary().getValue(), start, end));
                }
                return events;
            } catch (ParserException e) {
                throw new IOException(e);
            }
        }

        @Override
        List<String> complaints(String text) throws IOException {
            try {
                return new CalendarBuilder()
                        .build(new StringReader(text)).validate().getEntries().stream()
                                .map(Object::toString)
                                .toList();
            } catch (ParserException e) {
                throw new IOException(e);
            }
        }
    },

    /** Wrong by an hour, for some hours before or after the clocks change, whatever the zone is described by. */
    BIWEEKLY {
        @Override
        Map<String, Event> read(String text) {
            ICalendar calendar = Biweekly.parse(text).first();
            Map<String, Event> events = new LinkedHashMap<>();
            calendar.getEvents()
                    .forEach(event -> events.put(
                            event.getUid().getValue(),
                            new Event(
                                    event.getSummary().getValue(),
                                    event.getDateStart().getValue().toInstant(),
                                    event.getDateEnd().getValue().toInstant())));
            return events;
        }

        @Override
        boolean isRightWhereClocksChange() {
            return false;
        }

        @Override
        List<String> complaints(String text) {
            return Biweekly.parse(text).first().validate(ICalVersion.V2_0).getWarnings().stream()
                    .map(Object::toString)
                    .toList();
        }
    },

    /** Python's icalendar, where there is one. */
    ICALENDAR {
        @Override
        List<String> program() {
            return List.of("python3", SCRIPTS.resolve("read.py").toString());
        }
    },

    /** Mozilla's ical.js, where there is a Node.js that finds it. */
    ICAL_JS {
        @Override
        List<String> program() {
            return List.of("node", SCRIPTS.resolve("read.js").toString());
        }
    };

    private static final Path SCRIPTS = Path.of("src/test/resources/calendars").toAbsolutePath();

    private Boolean here;

    record Event(String summary, Instant start, Instant end) {}

    /** The events by their uid. */
    Map<String, Event> read(String text) throws IOException {
        JsonNode read = new ObjectMapper().readTree(run(text));
        Map<String, Event> events = new LinkedHashMap<>();
        for (JsonNode event : read) {
            events.put(
                    event.path("uid").asText(),
                    new Event(
                            event.path("summary").asText(),
                            Instant.ofEpochSecond(event.path("start").asLong()),
                            Instant.ofEpochSecond(event.path("end").asLong())));
        }
        return events;
    }

    /** What the reader holds against it by the RFCs; empty where it does not say. */
    List<String> complaints(String text) throws IOException {
        return List.of();
    }

    /** A program that reads a calendar and writes an array of events; empty: the reader is a library of ours. */
    List<String> program() {
        return List.of();
    }

    boolean isRightWhereClocksChange() {
        return true;
    }

    /** Whether the machine has it. */
    boolean isHere() {
        if (here == null) {
            try {
                here = program().isEmpty() || run("").startsWith("[");
            } catch (IOException e) {
                here = false;
            }
        }
        return here;
    }

    private String run(String input) throws IOException {
        Process process = new ProcessBuilder(program())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
