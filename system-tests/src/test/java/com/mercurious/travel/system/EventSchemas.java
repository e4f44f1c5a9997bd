package com.mercurious.travel.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.system.AppClient.Received;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The published JSON Schemas, as a consumer would fetch them and check with them what it reads. */
final class EventSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private EventSchemas() {}

    /** What is wrong with the record by the schema at the address that its headers name; empty: nothing. */
    static List<String> violations(Received record) {
        SchemaLocation address = SchemaLocation.of(record.header(CloudEventAttributes.DATA_SCHEMA));
        try {
            return FACTORY.getSchema(address).validate(JSON.readTree(record.value())).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
