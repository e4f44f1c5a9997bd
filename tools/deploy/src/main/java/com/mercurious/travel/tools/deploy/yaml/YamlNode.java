package com.mercurious.travel.tools.deploy.yaml;

import java.util.List;
import java.util.Optional;

/** A value of a YAML or JSON document that knows where it is written. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {
    Place place();

    /** What it is, for messages: {@code an object}, {@code the string "3"}. */
    String described();

    /** What lies at the end of a path of keys (strings) and indices (integers). */
    default Optional<YamlNode> at(Object... path) {
        return at(List.of(path));
    }

    /** What lies at the end of a path of keys (strings) and indices (integers). */
    default Optional<YamlNode> at(List<?> path) {
        YamlNode here = this;
        for (Object step : path) {
            YamlNode next = here.child(step);
            if (next == null) {
                return Optional.empty();
            }
            here = next;
        }
        return Optional.of(here);
    }

    /** The text of the scalar at the end of a path; empty where there is none. */
    default Optional<String> text(Object... path) {
        return at(path).flatMap(found -> found instanceof YamlScalar scalar && scalar.value() != null
                ? Optional.of(scalar.text())
                : Optional.empty());
    }

    /** The items of the list at the end of a path; none where there is no list. */
    default List<YamlNode> items(Object... path) {
        return at(path).map(found -> found instanceof YamlList list ? list.items() : List.<YamlNode>of())
                .orElse(List.of());
    }

    /** The mapping at the end of a path; an empty one where there is none. */
    default YamlMap map(Object... path) {
        return at(path).map(found -> found instanceof YamlMap map ? map : null).orElseGet(() -> YamlMap.empty(place()));
    }

    /** Where the key or item at the end of a path is written, or as much of the path as there is. */
    default Place placeOf(List<?> path) {
        YamlNode here = this;
        Place place = place();
        for (Object step : path) {
            YamlNode next = here.child(step);
            if (next == null) {
                return place;
            }
            place = here instanceof YamlMap map ? map.entries().get(step).key() : next.place();
            here = next;
        }
        return place;
    }

    /** How many steps of a path there are. */
    default int depthOf(List<?> path) {
        YamlNode here = this;
        int depth = 0;
        for (Object step : path) {
            here = here.child(step);
            if (here == null) {
                return depth;
            }
            depth++;
        }
        return depth;
    }

    private YamlNode child(Object step) {
        return switch (this) {
            case YamlMap map
            when step instanceof String key && map.entries().containsKey(key) ->
                map.entries().get(key).value();
            case YamlList list
            when step instanceof Integer index
                    && index >= 0
                    && index < list.items().size() -> list.items().get(index);
            default -> null;
        };
    }
}
