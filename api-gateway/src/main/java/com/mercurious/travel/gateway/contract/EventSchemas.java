package com.mercurious.travel.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.messaging.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The events' JSON Schemas as the parts of one document: each under a name of its own, and referring to the others by it. */
final class EventSchemas {
    private static final String SHARED = "schemas/types.v1.json";
    private static final String REFERENCE = "$ref";
    private static final String DEFINITIONS = "/$defs/";
    private static final String COMPONENTS = "#/components/schemas/";

    private EventSchemas() {}

    /** What a schema of this event's data is called in the document. */
    static String nameOf(EventType type) {
        return type.dataClass().getSimpleName();
    }

    /** The reference to the schema of this event's data. */
    static String referenceTo(EventType type) {
        return COMPONENTS + nameOf(type);
    }

    /** All of them by their names: of each event's data, and what those share. */
    static ObjectNode components() {
        ObjectNode components = EventJson.mapper().createObjectNode();
        for (EventType type : EventType.values()) {
            ObjectNode schema = read(type.schemaResource());
            schema.remove("$schema");
            schema.remove("$id");
            components.set(nameOf(type), schema);
        }
        read(SHARED)
                .withObject("/$defs")
                .properties()
                .forEach(shared -> components.set(shared.getKey(), shared.getValue()));
        refer(components);
        return components;
    }

    /** Turns references into the files of the schemas into those within the document. */
    private static void refer(JsonNode node) {
        JsonNode reference = node.get(REFERENCE);
        if (reference != null && reference.isTextual()) {
            String target = reference.textValue();
            ((ObjectNode) node)
                    .put(REFERENCE, COMPONENTS + target.substring(target.indexOf(DEFINITIONS) + DEFINITIONS.length()));
        }
        node.forEach(EventSchemas::refer);
    }

    /** A JSON object of the class path. */
    static ObjectNode read(String resource) {
        try (InputStream in = EventType.class.getResourceAsStream("/" + resource)) {
            return (ObjectNode) EventJson.mapper().readTree(Objects.requireNonNull(in, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " can't be read", e);
        }
    }
}
