package com.mercurious.travel.tools.catalogue.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.catalogue.CatalogueException;
import com.mercurious.travel.events.Coordinates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads items of Wikidata: a dump's lines (one entity each, perhaps within one array) or what {@code Special:EntityData/Q1.json}
 * answers. Taken are labels, native label (P1705), coordinates (P625), class (P31), website (P856), the number of sitelinks,
 * and the label of the administrative unit (P131) where that is in the file too.
 */
public final class WikidataListings {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, String> KINDS = kinds();
    private static final List<String> LATIN_LABELS = List.of("en", "mul", "en-gb", "de", "fr", "es", "it", "nl", "pt");

    private final Listings.Collector found = new Listings.Collector();
    private final Map<String, Entity> entities = new LinkedHashMap<>();

    private WikidataListings() {}

    private record Entity(int line, JsonNode json) {}

    /** @throws CatalogueException where the file holds no entities of Wikidata */
    public static Listings read(Path file) {
        WikidataListings reader = new WikidataListings();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.readAll(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
        if (reader.entities.isEmpty()) {
            throw new CatalogueException(
                    "%s: no entities of Wikidata; expected {\"entities\": {…}} or one entity a line".formatted(file));
        }
        reader.entities.forEach((id, entity) -> reader.take(id, entity));
        return reader.found.listings();
    }

    /** Line by line where a line is an entity, so that a dump need not fit into memory as one text. */
    private void readAll(Path file, BufferedReader lines) throws IOException {
        int line = 0;
        StringBuilder rest = new StringBuilder();
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            String entity = text.strip();
            entity = entity.endsWith(",") ? entity.substring(0, entity.length() - 1) : entity;
            if (rest.isEmpty() && (entity.isEmpty() || entity.equals("[") || entity.equals("]"))) {
                continue;
            }
            if (rest.isEmpty() && entity.startsWith("{") && entity.endsWith("}")) {
                add(file, line, entity);
            } else {
                rest.append(text).append('\n');
            }
        }
        if (!rest.isEmpty()) {
            add(file, line, rest.toString());
        }
    }

    private void add(Path file, int line, String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (json.has("entities")) {
                json.path("entities").properties().forEach(entry -> put(line, entry.getValue()));
            } else if (json.isArray()) {
                json.forEach(entity -> put(line, entity));
            } else {
                put(line, json);
            }
        } catch (JsonProcessingException e) {
            throw new CatalogueException(
                    "%s: not JSON of Wikidata: %s (line %d)".formatted(file, e.getOriginalMessage(), line), e);
        }
    }

    private void put(int line, JsonNode entity) {
        String id = entity.path("id").asText("");
        if (id.matches("Q[1-9][0-9]*")) {
            entities.put(id, new Entity(line, entity));
        }
    }

    private void take(String id, Entity entity) {
        JsonNode json = entity.json();
        Optional<JsonNode> at = values(json, "P625").findFirst();
        Optional<String> name = LATIN_LABELS.stream()
                .map(language -> label(json, language))
                .flatMap(Optional::stream)
                .findFirst();
        if (name.isEmpty()) {
            found.problem(entity.line(), "%s has no label in %s".formatted(id, LATIN_LABELS));
            return;
        }
        if (at.isEmpty()) {
            if (entities.values().stream().noneMatch(other -> isPartOf(other.json(), id))) {
                found.problem(entity.line(), "%s (%s) has no coordinates (P625)".formatted(id, name.get()));
            }
            return;
        }
        Optional<Coordinates> coordinates = found.coordinates(
                entity.line(),
                at.get().path("latitude").asText(),
                at.get().path("longitude").asText());
        coordinates.ifPresent(where -> found.add(new Listing(
                entity.line(),
                name.get(),
                values(json, "P1705")
                        .findFirst()
                        .map(value -> value.path("text").asText())
                        .orElse(null),
                cityOf(json),
                null,
                where,
                tags(id, json))));
    }

    private String cityOf(JsonNode json) {
        return values(json, "P131")
                .map(unit -> entities.get(unit.path("id").asText()))
                .filter(unit -> unit != null)
                .map(unit -> label(unit.json(), "en"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static boolean isPartOf(JsonNode json, String unit) {
        return values(json, "P131")
                .anyMatch(value -> unit.equals(value.path("id").asText()));
    }

    private static Map<String, String> tags(String id, JsonNode json) {
        Map<String, String> tags = new HashMap<>();
        tags.put("wikidata", id);
        tags.put(Listing.SITELINKS, String.valueOf(json.path("sitelinks").size()));
        json.path("labels")
                .properties()
                .forEach(label -> tags.put(
                        "name:" + label.getKey(), label.getValue().path("value").asText()));
        values(json, "P31")
                .map(type -> KINDS.get(type.path("id").asText()))
                .filter(kind -> kind != null)
                .findFirst()
                .ifPresent(kind -> tags.put(Listing.KIND, kind));
        values(json, "P856").findFirst().ifPresent(url -> tags.put("website", url.asText()));
        return tags;
    }

    private static Optional<String> label(JsonNode json, String language) {
        return Optional.ofNullable(
                json.path("labels").path(language).path("value").asText(null));
    }

    /** The values of a property: those of preferred rank first, deprecated ones left out. */
    private static Stream<JsonNode> values(JsonNode json, String property) {
        return Stream.of("preferred", "normal").flatMap(rank -> json.path("claims")
                .path(property)
                .valueStream()
                .filter(claim -> rank.equals(claim.path("rank").asText("normal")))
                .map(claim -> claim.path("mainsnak").path("datavalue").path("value"))
                .filter(value -> !value.isMissingNode()));
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        CsvTable.read(WikidataListings.class, "wikidata-kinds.csv")
                .forEach(row -> kinds.put(row.text("class"), row.text("kind")));
        return kinds;
    }
}
