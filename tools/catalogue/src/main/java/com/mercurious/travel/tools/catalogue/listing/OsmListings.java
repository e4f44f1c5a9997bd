package com.mercurious.travel.tools.catalogue.listing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mercurious.travel.catalogue.CatalogueException;
import com.mercurious.travel.events.Coordinates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a GeoJSON export of OpenStreetMap (RFC 7946, the tags as properties). An area stands at its
 * centroid, a line at the middle of its bounding box.
 */
public final class OsmListings {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Listings.Collector found = new Listings.Collector();

    private OsmListings() {}

    /** @throws CatalogueException where the file is no JSON or no feature collection */
    public static Listings read(Path file) {
        OsmListings reader = new OsmListings();
        try (JsonParser parser = MAPPER.createParser(file.toFile())) {
            reader.read(parser);
            return reader.found.listings();
        } catch (JsonProcessingException e) {
            throw new CatalogueException(
                    "%s: not GeoJSON: %s (line %d)"
                            .formatted(
                                    file,
                                    e.getOriginalMessage(),
                                    e.getLocation() == null
                                            ? 0
                                            : e.getLocation().getLineNr()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    private void read(JsonParser parser) throws IOException {
        boolean features = false;
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean here = "features".equals(parser.currentName());
            if (parser.nextToken() == JsonToken.START_ARRAY && here) {
                features = true;
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    int line = parser.currentTokenLocation().getLineNr();
                    JsonNode feature = MAPPER.readTree(parser);
                    readFeature(line, feature);
                }
            } else {
                parser.skipChildren();
            }
        }
        if (!features) {
            throw new CatalogueException(
                    "no \"features\": expected a GeoJSON feature collection, as Overpass exports it");
        }
    }

    private void readFeature(int line, JsonNode feature) {
        Map<String, String> tags = new HashMap<>();
        JsonNode properties = feature.path("properties");
        (properties.path("tags").isObject() ? properties.path("tags") : properties)
                .properties()
                .forEach(entry -> tags.put(entry.getKey(), entry.getValue().asText()));
        String localName = tags.get("name");
        String name = tags.getOrDefault("name:en", localName);
        if (name == null) {
            found.problem(line, "a feature without a name; expected the tag name or name:en");
            return;
        }
        List<List<Coordinates>> shapes = new ArrayList<>();
        collect(feature.path("geometry").path("coordinates"), shapes);
        Optional<Coordinates> coordinates = Centroid.of(shapes);
        if (coordinates.isEmpty()) {
            found.problem(line, "%s has no geometry; expected GeoJSON coordinates".formatted(name));
            return;
        }
        found.coordinates(
                        line,
                        String.valueOf(coordinates.get().lat()),
                        String.valueOf(coordinates.get().lon()))
                .ifPresent(at -> found.add(new Listing(line, name, localName, tags.get("addr:city"), null, at, tags)));
    }

    /** Each array of positions is a shape; of a polygon the first ring is taken, the others are holes in it. */
    private static void collect(JsonNode coordinates, List<List<Coordinates>> shapes) {
        if (isPosition(coordinates)) {
            shapes.add(List.of(position(coordinates)));
        } else if (isPosition(coordinates.path(0))) {
            shapes.add(coordinates
                    .valueStream()
                    .filter(OsmListings::isPosition)
                    .map(OsmListings::position)
                    .toList());
        } else if (isPosition(coordinates.path(0).path(0))) {
            collect(coordinates.get(0), shapes);
        } else {
            coordinates.forEach(part -> collect(part, shapes));
        }
    }

    private static boolean isPosition(JsonNode node) {
        return node.size() >= 2 && node.get(0).isNumber() && node.get(1).isNumber();
    }

    private static Coordinates position(JsonNode node) {
        return new Coordinates(node.get(1).asDouble(), node.get(0).asDouble());
    }
}
