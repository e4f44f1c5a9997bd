package com.mercurious.travel.tools.deploy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a schema has at the end of a path of an object. */
final class SchemaShape {
    private final JsonNode root;

    SchemaShape(JsonNode root) {
        this.root = root;
    }

    /** The fields that an object there may have. */
    SortedSet<String> fields(List<?> path) {
        SortedSet<String> fields = new TreeSet<>();
        at(path).path("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    /** What a value there has to be. */
    String wanted(List<?> path) {
        JsonNode schema = at(path);
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.get("enum").forEach(value -> values.add(value.asText()));
            return "one of " + String.join(", ", values);
        }
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return named(type.asText("a value"));
        }
        List<String> types = new ArrayList<>();
        type.forEach(one -> types.add(named(one.asText())));
        return String.join(" or ", types);
    }

    /** What a field of the object there has to be. */
    String wanted(List<?> path, String field) {
        List<Object> deeper = new ArrayList<>(path);
        deeper.add(field);
        return wanted(deeper);
    }

    private JsonNode at(List<?> path) {
        JsonNode here = resolved(root);
        for (Object step : path) {
            JsonNode next = step instanceof Integer
                    ? here.path("items")
                    : here.path("properties").path(String.valueOf(step));
            if (next.isMissingNode() && here.path("additionalProperties").isObject()) {
                next = here.path("additionalProperties");
            }
            here = resolved(next);
        }
        return here;
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode here = schema;
        while (here.path("$ref").isTextual()) {
            String ref = here.get("$ref").asText();
            here = ref.startsWith("#") ? root.at(ref.substring(1)) : MissingNode.getInstance();
        }
        return here;
    }

    private static String named(String type) {
        return switch (type) {
            case "array" -> "a list";
            case "object" -> "an object";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "string" -> "a string";
            case "number" -> "a number";
            default -> type;
        };
    }
}
