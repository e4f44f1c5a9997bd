package com.mercurious.travel.tools.catalogue.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.events.Coordinates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is taken of an item of Wikidata.
 *
 * @param line where it is in its file
 * @param labels by language
 * @param nativeLabel null: not known
 * @param at as the item has it, on Earth or not; empty: not known
 * @param units ids of the administrative units that it lies in
 * @param tags in OpenStreetMap's words, as {@link Listing#tags} has them
 */
record WikidataItem(
        int line,
        String id,
        Map<String, String> labels,
        String nativeLabel,
        Optional<Coordinates> at,
        List<String> units,
        Map<String, String> tags) {
    private static final Pattern ID = Pattern.compile("Q[1-9][0-9]{0,15}");
    private static final Map<String, String> KINDS = kinds();

    /** Empty where the JSON is no item. */
    static Optional<WikidataItem> of(int line, JsonNode json) {
        String id = text(json.path("id")).orElse("");
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        Map<String, String> labels = new HashMap<>();
        json.path("labels").properties().forEach(label -> text(label.getValue().path("value"))
                .ifPresent(text -> labels.put(label.getKey(), text)));
        return Optional.of(new WikidataItem(
                line,
                id,
                labels,
                texts(values(json, "P1705").map(value -> value.path("text")))
                        .findFirst()
                        .orElse(null),
                values(json, "P625")
                        .flatMap(value -> coordinates(value).stream())
                        .findFirst(),
                texts(values(json, "P131").map(value -> value.path("id"))).toList(),
                tags(id, json, labels)));
    }

    private static Map<String, String> tags(String id, JsonNode json, Map<String, String> labels) {
        Map<String, String> tags = new HashMap<>();
        labels.forEach((language, label) -> tags.put("name:" + language, label));
        tags.put("wikidata", id);
        tags.put(Listing.SITELINKS, String.valueOf(json.path("sitelinks").size()));
        texts(values(json, "P31").map(type -> type.path("id")))
                .map(KINDS::get)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(kind -> tags.put(Listing.KIND, kind));
        texts(values(json, "P856")).findFirst().ifPresent(url -> tags.put("website", url));
        return tags;
    }

    private static Optional<Coordinates> coordinates(JsonNode value) {
        OptionalDouble lat = number(value.path("latitude"));
        OptionalDouble lon = number(value.path("longitude"));
        return lat.isPresent() && lon.isPresent()
                ? Optional.of(new Coordinates(lat.getAsDouble(), lon.getAsDouble()))
                : Optional.empty();
    }

    private static OptionalDouble number(JsonNode value) {
        return value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
    }

    private static Optional<String> text(JsonNode value) {
        return JsonText.of(value);
    }

    private static Stream<String> texts(Stream<JsonNode> values) {
        return values.flatMap(value -> text(value).stream());
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
        CsvTable.read(WikidataItem.class, "wikidata-kinds.csv")
                .forEach(row -> kinds.put(row.text("class"), row.text("kind")));
        return kinds;
    }
}
