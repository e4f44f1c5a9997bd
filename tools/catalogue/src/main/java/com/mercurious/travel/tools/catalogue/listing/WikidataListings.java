package com.mercurious.travel.tools.catalogue.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.catalogue.CatalogueException;
import com.mercurious.travel.tools.catalogue.listing.TextLines.Line;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads items of Wikidata: a dump's lines (one entity each, perhaps within one array) or what {@code Special:EntityData/Q1.json}
 * answers. Taken are labels, native label (P1705), coordinates (P625), class (P31), website (P856), the number of sitelinks,
 * and the label of the administrative unit (P131) where that is in the file too.
 */
public final class WikidataListings {
    private static final List<String> LATIN_LABELS = List.of("en", "mul", "en-gb", "de", "fr", "es", "it", "nl", "pt");
    private static final int LONGEST_LINE = 32 * 1024 * 1024;
    private static final int LINES_THAT_TELL = 50;

    private final Listings.Collector found = new Listings.Collector();
    private final Map<String, WikidataItem> items = new LinkedHashMap<>();

    private WikidataListings() {}

    /** @throws CatalogueException where the file holds no entities of Wikidata */
    public static Listings read(Path file) {
        WikidataListings reader = new WikidataListings();
        try (Reader in = TextFile.open(file)) {
            reader.readAll(new TextLines(in, LONGEST_LINE));
        } catch (JsonProcessingException e) {
            throw new CatalogueException(
                    "%s: not JSON of Wikidata: %s".formatted(file, Listings.shown(e.getOriginalMessage())), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read: " + e.getMessage(), e);
        }
        if (reader.items.isEmpty()) {
            throw new CatalogueException(
                    "%s: no entities of Wikidata; expected {\"entities\": {…}} or one entity a line".formatted(file));
        }
        reader.items.values().forEach(reader::take);
        return reader.found.listings();
    }

    /** Line by line where a line is an entity, so that a dump need not fit into memory as one text. */
    private void readAll(TextLines lines) throws IOException {
        boolean lineByLine = false;
        for (int i = 0; i < LINES_THAT_TELL && !lineByLine; i++) {
            lineByLine = lines.peek(i).filter(line -> isEntity(line.text())).isPresent();
        }
        StringBuilder whole = new StringBuilder();
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (lineByLine) {
                readLine(line.get());
            } else if (line.get().isCut() || whole.length() > LONGEST_LINE) {
                throw new CatalogueException(
                        "more than %s letters of JSON that is not one entity a line; expected a dump"
                                .formatted(LONGEST_LINE));
            } else {
                whole.append(line.get().text()).append('\n');
            }
        }
        if (!whole.isEmpty()) {
            add(1, whole.toString());
        }
    }

    private static boolean isEntity(String line) {
        try {
            JsonNode json = JsonText.MAPPER.readTree(withoutComma(line));
            return json != null
                    && json.isObject()
                    && (json.has("labels") || json.has("claims") || json.has("entities"));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private void readLine(Line line) {
        String text = withoutComma(line.text());
        if (text.isEmpty() || text.equals("[") || text.equals("]")) {
            return;
        }
        try {
            if (line.isCut()) {
                found.problem(line.number(), "longer than an entity can be");
            } else {
                add(line.number(), text);
            }
        } catch (JsonProcessingException e) {
            found.problem(line.number(), "not JSON of Wikidata: " + e.getOriginalMessage());
        }
    }

    private static String withoutComma(String line) {
        String text = line.strip();
        return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    }

    private void add(int line, String text) throws JsonProcessingException {
        JsonNode json = JsonText.MAPPER.readTree(text);
        if (json.has("entities")) {
            json.path("entities").forEach(entity -> put(line, entity));
        } else if (json.isArray()) {
            json.forEach(entity -> put(line, entity));
        } else {
            put(line, json);
        }
    }

    private void put(int line, JsonNode entity) {
        WikidataItem.of(line, entity).ifPresent(item -> items.put(item.id(), item));
    }

    private void take(WikidataItem item) {
        Optional<String> name = LATIN_LABELS.stream()
                .map(language -> item.labels().get(language))
                .filter(Objects::nonNull)
                .findFirst();
        if (name.isEmpty()) {
            found.problem(item.line(), "%s has no label in %s".formatted(item.id(), LATIN_LABELS));
        } else if (item.at().isEmpty()) {
            if (items.values().stream().noneMatch(other -> other.units().contains(item.id()))) {
                found.problem(item.line(), "%s (%s) has no coordinates (P625)".formatted(item.id(), name.get()));
            }
        } else {
            found.coordinates(
                            "line " + item.line(),
                            item.at().get().lat(),
                            item.at().get().lon())
                    .ifPresent(at -> found.add(new Listing(
                            item.line(), name.get(), item.nativeLabel(), cityOf(item), null, at, item.tags())));
        }
    }

    private String cityOf(WikidataItem item) {
        return item.units().stream()
                .map(items::get)
                .filter(Objects::nonNull)
                .map(unit -> unit.labels().get("en"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
