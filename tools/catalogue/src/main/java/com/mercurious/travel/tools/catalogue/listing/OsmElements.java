package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.events.Coordinates;
import crosby.binary.BinaryParser;
import crosby.binary.Osmformat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nodes, ways and relations of an OSM PBF file one by one, with their tags; who reads takes what it wants. */
abstract class OsmElements extends BinaryParser {
    private static final Set<String> KNOWN_FEATURES = Set.of("OsmSchema-V0.6", "DenseNodes");

    /** @param nodes ids in their order */
    record Way(long id, Map<String, String> tags, List<Long> nodes) {}

    /**
     * @param outerWays ids of the ways around it; those of holes are left out
     * @param nodes ids
     */
    record Relation(long id, Map<String, String> tags, List<Long> outerWays, List<Long> nodes) {}

    void node(long id, Coordinates at, Map<String, String> tags) {}

    void way(Way way) {}

    void relation(Relation relation) {}

    @Override
    public void complete() {}

    @Override
    protected void parse(Osmformat.HeaderBlock header) {
        List<String> unknown = header.getRequiredFeaturesList().stream()
                .filter(feature -> !KNOWN_FEATURES.contains(feature))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("it needs %s".formatted(unknown));
        }
    }

    @Override
    protected void parseNodes(List<Osmformat.Node> nodes) {
        for (Osmformat.Node node : nodes) {
            node(
                    node.getId(),
                    new Coordinates(parseLat(node.getLat()), parseLon(node.getLon())),
                    tags(node.getKeysList(), node.getValsList()));
        }
    }

    /** Ids and coordinates are differences to the node before; tags are indexes of keys and values, 0 ends a node's. */
    @Override
    protected void parseDense(Osmformat.DenseNodes nodes) {
        long id = 0;
        long lat = 0;
        long lon = 0;
        int tag = 0;
        for (int i = 0; i < nodes.getIdCount(); i++) {
            id += nodes.getId(i);
            lat += nodes.getLat(i);
            lon += nodes.getLon(i);
            Map<String, String> tags = Map.of();
            if (nodes.getKeysValsCount() > 0) {
                while (nodes.getKeysVals(tag) != 0) {
                    if (tags.isEmpty()) {
                        tags = new HashMap<>();
                    }
                    tags.put(getStringById(nodes.getKeysVals(tag)), getStringById(nodes.getKeysVals(tag + 1)));
                    tag += 2;
                }
                tag++;
            }
            node(id, new Coordinates(parseLat(lat), parseLon(lon)), tags);
        }
    }

    @Override
    protected void parseWays(List<Osmformat.Way> ways) {
        for (Osmformat.Way way : ways) {
            List<Long> nodes = new ArrayList<>(way.getRefsCount());
            long node = 0;
            for (long difference : way.getRefsList()) {
                node += difference;
                nodes.add(node);
            }
            way(new Way(way.getId(), tags(way.getKeysList(), way.getValsList()), nodes));
        }
    }

    @Override
    protected void parseRelations(List<Osmformat.Relation> relations) {
        for (Osmformat.Relation relation : relations) {
            List<Long> ways = new ArrayList<>();
            List<Long> nodes = new ArrayList<>();
            long member = 0;
            for (int i = 0; i < relation.getMemidsCount(); i++) {
                member += relation.getMemids(i);
                boolean hole = "inner".equals(getStringById(relation.getRolesSid(i)));
                switch (relation.getTypes(i)) {
                    case WAY -> {
                        if (!hole) {
                            ways.add(member);
                        }
                    }
                    case NODE -> nodes.add(member);
                    default -> {
                        // relations of relations are not followed
                    }
                }
            }
            relation(new Relation(relation.getId(), tags(relation.getKeysList(), relation.getValsList()), ways, nodes));
        }
    }

    private Map<String, String> tags(List<Integer> keys, List<Integer> values) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            tags.put(getStringById(keys.get(i)), getStringById(values.get(i)));
        }
        return tags;
    }
}
