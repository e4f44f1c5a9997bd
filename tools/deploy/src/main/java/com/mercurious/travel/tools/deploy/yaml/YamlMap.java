package com.mercurious.travel.tools.deploy.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A mapping, in the order in which it is written. */
public record YamlMap(Place place, Map<String, Entry> entries) implements YamlNode {

    /** A value and where its key is written. */
    public record Entry(Place key, YamlNode value) {}

    static YamlMap empty(Place place) {
        return new YamlMap(place, Map.of());
    }

    public Set<String> keys() {
        return entries.keySet();
    }

    /** The texts of all scalars in it, as of labels. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach((key, entry) -> {
            if (entry.value() instanceof YamlScalar scalar) {
                texts.put(key, scalar.text());
            }
        });
        return texts;
    }

    @Override
    public String described() {
        return "an object";
    }
}
