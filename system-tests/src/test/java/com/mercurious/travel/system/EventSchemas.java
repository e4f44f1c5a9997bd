package com.mercurious.travel.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.system.AppClient.Received;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The published JSON Schemas, as a consumer would check with them what it reads. */
final class EventSchemas {
    private static final String BASE = "https://schemas.invalid/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(BASE, "classpath:schemas/")));

    private EventSchemas() {}

    /** What is wrong with the record by the schema that its headers name; empty: nothing. */
    static List<String> violations(Received record) {
        String type = record.header(CloudEventAttributes.TYPE);
        EventType eventType = EventType.ofType(type).orElseThrow(() -> new AssertionError("no event type " + type));
        String file = eventType.schemaResource().substring("schemas/".length());
        JsonSchema schema = FACTORY.getSchema(SchemaLocation.of(BASE + file));
        try {
            return schema.validate(JSON.readTree(record.value())).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
