package com.mercurious.travel.tools.catalogue.listing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.catalogue.CatalogueException;
import com.mercurious.travel.events.Coordinates;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a GeoJSON feature collection (RFC 7946) with OpenStreetMap's tags as its properties. An area stands at its centroid, a
 * line at the middle of its bounding box, a collection of geometries as all of them together. A property that is {@code null},
 * an object or an array is a tag that is not there.
 */
public final class GeoJsonListings {
    private static final int DEEPEST_COLLECTION = 8;
    private static final int DEEPEST_COORDINATES = 5;

    private final Listings.Collector found = new Listings.Collector();

    private GeoJsonListings() {}

    /** @throws CatalogueException where the file is no JSON or no feature collection */
    public static Listings read(Path file) {
        GeoJsonListings reader = new GeoJsonListings();
        try (Reader in = TextFile.open(file);
                JsonParser parser = JsonText.MAPPER.createParser(in)) {
            reader.read(file, parser);
            return reader.found.listings();
        } catch (JsonProcessingException e) {
            throw new CatalogueException(
                    String.format(
                            Locale.ROOT,
                            "%s: not GeoJSON: %s (line %d)",
                            file,
                            Listings.shown(e.getOriginalMessage()),
                            e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    private void read(Path file, JsonParser parser) throws IOException {
        boolean features = false;
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean here = "features".equals(parser.currentName());
            if (parser.nextToken() == JsonToken.START_ARRAY && here) {
                features = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    int line = parser.currentTokenLocation().getLineNr();
                    readFeature(line, JsonText.MAPPER.readTree(parser));
                }
            } else {
                parser.skipChildren();
            }
        }
        if (!features) {
            throw new CatalogueException(
                    "%s: no \"features\": expected a GeoJSON feature collection, as Overpass exports it"
                            .formatted(file));
        }
    }

    private void readFeature(int line, JsonNode feature) {
        Map<String, String> tags = tags(feature.path("properties"));
        String localName = tags.get("name");
        String name = tags.getOrDefault("name:en", localName);
        if (name == null) {
            found.problem(line, "a feature without a name; expected the tag name or name:en");
            return;
        }
        List<List<Coordinates>> shapes = new ArrayList<>();
        collectGeometry(feature.path("geometry"), DEEPEST_COLLECTION, shapes);
        Optional<Coordinates> middle = Centroid.of(shapes);
        if (middle.isEmpty()) {
            found.problem(line, "%s has no geometry; expected GeoJSON coordinates".formatted(name));
            return;
        }
        found.coordinates("line " + line, middle.get().lat(), middle.get().lon())
                .ifPresent(at -> found.add(new Listing(line, name, localName, tags.get("addr:city"), null, at, tags)));
    }

    private static Map<String, String> tags(JsonNode properties) {
        Map<String, String> tags = new HashMap<>();
        (properties.path("tags").isObject() ? properties.path("tags") : properties)
                .properties().stream()
                        .filter(property -> !property.getKey().startsWith(Listing.OWN))
                        .forEach(property ->
                                JsonText.of(property.getValue()).ifPresent(text -> tags.put(property.getKey(), text)));
        return tags;
    }

    private static void collectGeometry(JsonNode geometry, int depth, List<List<Coordinates>> shapes) {
        collect(geometry.path("coordinates"), DEEPEST_COORDINATES, shapes);
        if (depth > 0) {
            geometry.path("geometries").forEach(part -> collectGeometry(part, depth - 1, shapes));
        }
    }

    /** Each array of positions is a shape; of a polygon the first ring is taken, the others are holes in it. */
    private static void collect(JsonNode coordinates, int depth, List<List<Coordinates>> shapes) {
        if (isPosition(coordinates)) {
            shapes.add(List.of(position(coordinates)));
        } else if (isPosition(coordinates.path(0))) {
            shapes.add(coordinates
                    .valueStream()
                    .filter(GeoJsonListings::isPosition)
                    .map(GeoJsonListings::position)
                    .toList());
        } else if (isPosition(coordinates.path(0).path(0))) {
            collect(coordinates.get(0), depth - 1, shapes);
        } else if (depth > 0) {
            coordinates.forEach(part -> collect(part, depth - 1, shapes));
        }
    }

    private static boolean isPosition(JsonNode node) {
        return node.size() >= 2 && node.path(0).isNumber() && node.path(1).isNumber();
    }

    private static Coordinates position(JsonNode node) {
        return new Coordinates(node.get(1).doubleValue(), node.get(0).doubleValue());
    }
}
