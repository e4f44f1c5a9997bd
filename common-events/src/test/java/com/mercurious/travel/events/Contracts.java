package com.mercurious.travel.events;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schemas and samples on the class path, as the tests of this module use them. */
final class Contracts {
    /** Fails at a field that the records do not know, so that a sample can't say more than its record. */
    static final JsonMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final String BASE = "https://schemas.invalid/";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(BASE, "classpath:schemas/")));

    private Contracts() {}

    static JsonSchema schemaOf(EventType type) {
        String file = type.schemaResource().substring("schemas/".length());
        return FACTORY.getSchema(SchemaLocation.of(BASE + file));
    }

    static JsonNode json(String resource) {
        try (InputStream in = Contracts.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return STRICT.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resources of all golden samples, of every version that there ever was. */
    static List<String> samples() {
        try (Stream<Path> files =
                Files.walk(Path.of(Contracts.class.getResource("/samples").toURI()))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> "samples/" + file.getParent().getFileName() + "/" + file.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code samples/v1/generation.completed-failed.json} is of the type {@code generation.completed}. */
    static EventType typeOfSample(String resource) {
        String[] path = resource.split("/");
        String name = path[2].replaceFirst("\\.json$", "").replaceFirst("-.*$", "");
        return EventType.ofType("com.mercurious.travel." + name + "." + path[1])
                .orElseThrow(() -> new IllegalArgumentException(resource + " is a sample of no event type"));
    }
}
