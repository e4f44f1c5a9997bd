package com.mercurious.travel.tools.cli.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** An event in one line, for a person: when, what type, about which request, how it ended, and what is in it. */
final class EventLine {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "com.mercurious.travel.";
    private static final String UNKNOWN = "-";

    private EventLine() {}

    /** What is no event, or none that can be read, is said to be so. */
    static String of(EventRecord record) {
        JsonNode data = dataOf(record);
        return printable("%s  %-20s  %-36s  %-10s  %s"
                .formatted(
                        record.time().truncatedTo(ChronoUnit.SECONDS),
                        record.type().map(EventLine::shortType).orElse(UNKNOWN),
                        record.subject().orElse(UNKNOWN),
                        outcome(data),
                        what(record, data)));
    }

    /** The record's value as it is, on one line; empty where it has none. */
    static String raw(EventRecord record) {
        return record.value() == null
                ? ""
                : new String(record.value(), StandardCharsets.UTF_8)
                        .replace('\n', ' ')
                        .replace('\r', ' ');
    }

    private static JsonNode dataOf(EventRecord record) {
        if (record.value() == null) {
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(record.value());
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static String shortType(String type) {
        return type.startsWith(PREFIX) ? type.substring(PREFIX.length()).replaceFirst("\\.v1$", "") : type;
    }

    private static String outcome(JsonNode data) {
        for (String field : List.of("outcome", "state", "stage")) {
            if (data.hasNonNull(field)) {
                return data.get(field).asText();
            }
        }
        return data.hasNonNull("percent") ? "UNDER_WAY" : UNKNOWN;
    }

    private static String what(EventRecord record, JsonNode data) {
        if (!data.isObject()) {
            return "not the JSON of an event: "
                    + (record.value() == null ? "no value" : record.value().length + " bytes");
        }
        if (data.hasNonNull("failure")) {
            return data.at("/failure/code").asText() + ": "
                    + data.at("/failure/message").asText();
        }
        JsonNode itinerary = data.at(data.has("proposal") ? "/proposal/itinerary" : "/itinerary");
        if (itinerary.isObject()) {
            return trip(itinerary, data.at("/proposal/price/total"));
        }
        if (data.hasNonNull("enrichment")) {
            return facts(data.get("enrichment"));
        }
        return progress(data);
    }

    private static String trip(JsonNode itinerary, JsonNode price) {
        List<String> parts = new ArrayList<>();
        List<String> places = itinerary.path("stays").findValuesAsText("name");
        if (!places.isEmpty()) {
            parts.add(String.join(", ", places));
        }
        JsonNode days = itinerary.path("days");
        if (!days.isEmpty()) {
            parts.add("%s to %s"
                    .formatted(
                            days.get(0).path("date").asText(),
                            days.get(days.size() - 1).path("date").asText()));
        }
        int visits = 0;
        for (JsonNode day : days) {
            visits += day.path("visits").size();
        }
        parts.add(visits + " visits");
        if (price.hasNonNull("amount")) {
            parts.add(
                    price.get("amount").asText() + " " + price.path("currency").asText());
        }
        return String.join(" · ", parts);
    }

    private static String facts(JsonNode enrichment) {
        long answered = 0;
        for (JsonNode source : enrichment.path("sources")) {
            answered += source.path("status").asText().equals("ANSWERED") ? 1 : 0;
        }
        return "facts of %s of %s sources"
                .formatted(answered, enrichment.path("sources").size());
    }

    private static String progress(JsonNode data) {
        if (!data.hasNonNull("percent")) {
            return "";
        }
        String doing = data.path("source").asText(data.path("stage").asText(""));
        return (data.get("percent").asText() + " % " + doing).strip();
    }

    /** What others wrote must not steer the terminal. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> printable.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return printable.toString().stripTrailing();
    }
}
