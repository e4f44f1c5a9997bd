package com.mercurious.travel.tools.deploy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Makes a JSON schema of draft 7 from one of OpenAPI v3 as Kubernetes and its custom resources have it: without texts and
 * extensions, and closed, so that an unknown field is refused as {@code kubectl --validate=strict} refuses it.
 */
final class StrictForm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KEPT = List.of(
            "type",
            "enum",
            "pattern",
            "required",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "uniqueItems");
    /** Of a quantity such as 500m or 1Gi, as Kubernetes' own generator of schemas writes it. */
    static final String QUANTITY =
            "^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$";

    private StrictForm() {}

    /** The schema of a custom resource: its root has the fields of every object. */
    static ObjectNode ofCustomResource(JsonNode schema) {
        ObjectNode strict = of(schema);
        ObjectNode properties = strict.withObjectProperty("properties");
        properties.set("apiVersion", JSON.createObjectNode().put("type", "string"));
        properties.set("kind", JSON.createObjectNode().put("type", "string"));
        properties.set("metadata", metadata());
        ArrayNode required =
                JSON.createArrayNode().add("apiVersion").add("kind").add("metadata");
        strict.path("required").forEach(field -> {
            if (!List.of("apiVersion", "kind", "metadata").contains(field.asText())) {
                required.add(field);
            }
        });
        strict.set("required", required);
        return strict;
    }

    /** Any other schema. */
    static ObjectNode of(JsonNode schema) {
        return of(schema, true);
    }

    /** What stands beside a structure and only narrows it is not closed: the fields are those of the structure. */
    private static ObjectNode of(JsonNode schema, boolean closed) {
        if (schema.path("allOf").size() == 1 && schema.path("allOf").get(0).has("$ref")) {
            return of(schema.path("allOf").get(0), closed);
        }
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText();
            return JSON.createObjectNode().put("$ref", "#/definitions/" + name.substring(name.lastIndexOf('/') + 1));
        }
        ObjectNode strict = JSON.createObjectNode();
        if (schema.path("x-kubernetes-int-or-string").asBoolean()
                || schema.path("format").asText().equals("int-or-string")) {
            strict.set("type", JSON.createArrayNode().add("integer").add("string"));
            copy("pattern", schema, strict);
            return strict;
        }
        for (String keyword : KEPT) {
            copy(keyword, schema, strict);
        }
        if (schema.path("nullable").asBoolean() && schema.path("type").isTextual()) {
            strict.set("type", JSON.createArrayNode().add(schema.get("type")).add("null"));
        }
        children(schema, strict, closed);
        if (closed
                && schema.has("properties")
                && !schema.has("additionalProperties")
                && !schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            strict.put("additionalProperties", false);
        }
        return strict;
    }

    /** Of resource.Quantity, which OpenAPI calls a string or a number. */
    static ObjectNode quantity() {
        ObjectNode quantity = JSON.createObjectNode();
        quantity.set("type", JSON.createArrayNode().add("string").add("number"));
        return quantity.put("pattern", QUANTITY);
    }

    private static void children(JsonNode schema, ObjectNode strict, boolean closed) {
        if (schema.has("items")) {
            strict.set("items", of(schema.get("items"), closed));
        }
        if (schema.path("additionalProperties").isObject()) {
            strict.set("additionalProperties", of(schema.get("additionalProperties"), closed));
        }
        if (schema.has("properties")) {
            ObjectNode properties = strict.putObject("properties");
            for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
                properties.set(property.getKey(), of(property.getValue(), closed));
            }
        }
        for (String junctor : List.of("allOf", "anyOf", "oneOf", "not")) {
            if (schema.has(junctor)) {
                strict.set(junctor, open(schema.get(junctor)));
            }
        }
        if (schema.path("x-kubernetes-embedded-resource").asBoolean() && schema.has("properties")) {
            ObjectNode properties = strict.withObjectProperty("properties");
            for (String field : List.of("apiVersion", "kind", "metadata")) {
                if (!properties.has(field)) {
                    properties.set(field, JSON.createObjectNode());
                }
            }
        }
    }

    private static JsonNode open(JsonNode schema) {
        if (!schema.isArray()) {
            return of(schema, false);
        }
        ArrayNode all = JSON.createArrayNode();
        schema.forEach(one -> all.add(of(one, false)));
        return all;
    }

    /** What a person writes of an object's metadata; the rest is the API server's. */
    private static ObjectNode metadata() {
        ObjectNode texts = JSON.createObjectNode().put("type", "object");
        texts.putObject("additionalProperties").put("type", "string");
        ObjectNode metadata = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = metadata.putObject("properties");
        for (String field : new String[] {"name", "namespace", "generateName"}) {
            properties.putObject(field).put("type", "string");
        }
        properties.set("labels", texts);
        properties.set("annotations", texts.deepCopy());
        properties
                .putObject("finalizers")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        return metadata.put("additionalProperties", false);
    }

    private static void copy(String keyword, JsonNode from, ObjectNode to) {
        if (from.has(keyword)) {
            to.set(keyword, from.get(keyword));
        }
    }
}
