package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.catalogue.CatalogueException;
import com.mercurious.travel.events.Coordinates;
import crosby.binary.file.BlockInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the sights of an OpenStreetMap extract (*.osm.pbf): nodes, ways and relations with a name and tags of a sight. A way
 * or a relation stands at the centroid of its area, else at the middle of its bounding box. The file is read three
 * times, so that memory holds the sights' corners alone.
 */
public final class PbfListings {
    private final Path file;
    private final Listings.Collector found = new Listings.Collector();
    private final Map<Long, OsmElements.Relation> relations = new LinkedHashMap<>();
    private final Map<Long, OsmElements.Way> ways = new LinkedHashMap<>();
    private final Set<Long> neededWays = new HashSet<>();
    private final Map<Long, Coordinates> corners = new HashMap<>();

    private PbfListings(Path file) {
        this.file = file;
    }

    /** @throws CatalogueException where the file is no OSM PBF, or needs what this reader does not know */
    public static Listings read(Path file) {
        return new PbfListings(file).read();
    }

    private Listings read() {
        try {
            PbfBlocks.requireWhole(file);
        } catch (IOException e) {
            throw broken(e);
        }
        pass(new OsmElements() {
            @Override
            void relation(Relation relation) {
                if (isSight(relation.tags())) {
                    relations.put(relation.id(), relation);
                    neededWays.addAll(relation.outerWays());
                }
            }
        });
        pass(new OsmElements() {
            @Override
            void way(Way way) {
                if (neededWays.contains(way.id()) || isSight(way.tags())) {
                    ways.put(way.id(), way);
                }
            }
        });
        Set<Long> neededNodes = new HashSet<>();
        ways.values().forEach(way -> neededNodes.addAll(way.nodes()));
        relations.values().forEach(relation -> neededNodes.addAll(relation.nodes()));
        pass(new OsmElements() {
            @Override
            void node(long id, Coordinates at, Map<String, String> tags) {
                if (neededNodes.contains(id)) {
                    corners.put(id, at);
                }
                if (isSight(tags)) {
                    add("node " + id, tags, at);
                }
            }
        });
        ways.values().stream()
                .filter(way -> isSight(way.tags()))
                .forEach(way -> addShape("way " + way.id(), way.tags(), List.of(shape(way))));
        relations.values().forEach(this::addRelation);
        return found.listings();
    }

    private void addRelation(OsmElements.Relation relation) {
        List<List<Coordinates>> shapes = new ArrayList<>();
        relation.outerWays().stream().filter(ways::containsKey).forEach(id -> shapes.add(shape(ways.get(id))));
        List<Coordinates> nodes = relation.nodes().stream()
                .filter(corners::containsKey)
                .map(corners::get)
                .toList();
        if (shapes.stream().allMatch(List::isEmpty)) {
            shapes.add(nodes);
        }
        addShape("relation " + relation.id(), relation.tags(), shapes);
    }

    private void addShape(String element, Map<String, String> tags, List<List<Coordinates>> shapes) {
        Centroid.of(shapes)
                .ifPresentOrElse(
                        at -> add(element, tags, at),
                        () -> found.problem(
                                "%s (%s)".formatted(element, tags.get("name")), "the extract has none of its nodes"));
    }

    private List<Coordinates> shape(OsmElements.Way way) {
        return way.nodes().stream()
                .filter(corners::containsKey)
                .map(corners::get)
                .toList();
    }

    private void add(String element, Map<String, String> tags, Coordinates at) {
        String localName = tags.get("name");
        found.coordinates(element, at.lat(), at.lon())
                .ifPresent(where -> found.add(new Listing(
                        found.size() + 1,
                        tags.getOrDefault("name:en", localName),
                        localName,
                        null,
                        null,
                        where,
                        withElement(tags, element))));
    }

    private static Map<String, String> withElement(Map<String, String> tags, String element) {
        Map<String, String> all = new LinkedHashMap<>(tags);
        all.keySet().removeIf(key -> key.startsWith(Listing.OWN));
        all.put(Listing.ELEMENT, element);
        return all;
    }

    private static boolean isSight(Map<String, String> tags) {
        return tags.containsKey("name") && OsmKinds.isSight(tags);
    }

    private void pass(OsmElements elements) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                BlockInputStream blocks = new BlockInputStream(in, elements)) {
            blocks.process();
        } catch (VirtualMachineError e) {
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            // The library reports a block that it can't parse as an Error.
            throw broken(e);
        }
    }

    private CatalogueException broken(Throwable cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new CatalogueException(
                "%s: not a readable OpenStreetMap extract: %s; expected *.osm.pbf as download servers have it"
                        .formatted(file, Listings.shown(why.lines().findFirst().orElse(""))),
                cause);
    }
}
