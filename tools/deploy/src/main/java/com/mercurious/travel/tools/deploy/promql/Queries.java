package com.mercurious.travel.tools.deploy.promql;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.yaml.Place;
import com.mercurious.travel.tools.deploy.yaml.YamlList;
import com.mercurious.travel.tools.deploy.yaml.YamlMap;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import com.mercurious.travel.tools.deploy.yaml.YamlReader;
import com.mercurious.travel.tools.deploy.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** The queries of an object: of a PrometheusRule, a dashboard in a ConfigMap, a trigger of KEDA. */
final class Queries {
    private final Manifest manifest;
    private final List<Query> queries = new ArrayList<>();

    /**
     * @param title what asks: the alert, the panel
     * @param place where the query is written
     */
    record Query(String title, Place place, String text) {}

    private Queries(Manifest manifest) {
        this.manifest = manifest;
    }

    static List<Query> of(Manifest manifest) {
        Queries found = new Queries(manifest);
        switch (manifest.kind()) {
            case "PrometheusRule" -> found.rules();
            case "ScaledObject" -> found.triggers();
            case "ConfigMap" -> found.dashboards();
            default -> {
                // Asks nothing.
            }
        }
        return found.queries;
    }

    /** The names of what a PrometheusRule records, which other rules and dashboards may ask for. */
    static List<String> recorded(Manifest manifest) {
        return manifest.items("spec", "groups").stream()
                .flatMap(group -> group.items("rules").stream())
                .flatMap(rule -> rule.text("record").stream())
                .toList();
    }

    private void rules() {
        List<YamlNode> groups = manifest.items("spec", "groups");
        for (int i = 0; i < groups.size(); i++) {
            List<YamlNode> rules = groups.get(i).items("rules");
            for (int j = 0; j < rules.size(); j++) {
                YamlNode rule = rules.get(j);
                String title = rule.text("alert").or(() -> rule.text("record")).orElse("a rule");
                List<Object> path = List.of("spec", "groups", i, "rules", j, "expr");
                rule.text("expr").ifPresent(text -> queries.add(new Query(title, manifest.placeOf(path), text)));
            }
        }
    }

    private void triggers() {
        List<YamlNode> triggers = manifest.items("spec", "triggers");
        for (int i = 0; i < triggers.size(); i++) {
            List<Object> path = List.of("spec", "triggers", i, "metadata", "query");
            triggers.get(i)
                    .text("metadata", "query")
                    .ifPresent(text -> queries.add(new Query("a trigger", manifest.placeOf(path), text)));
        }
    }

    private void dashboards() {
        if (!Dashboards.isOne(manifest)) {
            return;
        }
        manifest.map("data").texts().forEach((key, text) -> {
            Place place = manifest.placeOf(List.of("data", key));
            for (YamlNode document : YamlReader.read(place.file(), text).documents()) {
                targets(document, key, place);
            }
        });
    }

    /** A dashboard stands in its ConfigMap as a block of text, whose first line is the one after its key. */
    private void targets(YamlNode node, String title, Place block) {
        switch (node) {
            case YamlMap map -> {
                String inner = map.text("title").orElse(title);
                for (var entry : map.entries().entrySet()) {
                    if (entry.getKey().equals("expr") && entry.getValue().value() instanceof YamlScalar scalar) {
                        int line = block.line() + scalar.place().line();
                        queries.add(new Query("panel " + inner, new Place(block.file(), line), scalar.text()));
                    } else {
                        targets(entry.getValue().value(), inner, block);
                    }
                }
            }
            case YamlList list -> list.items().forEach(item -> targets(item, title, block));
            case YamlScalar scalar -> {
                // Asks nothing.
            }
        }
    }
}
