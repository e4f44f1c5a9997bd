package com.mercurious.travel.gateway.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.SchemaBase;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON Schemas of the suite's events, at the addresses that the events themselves name. */
@Open
@Path("/schemas")
@Tag(name = "Contracts", description = "What the suite's events look like")
public class SchemaResource {
    private static final String SCHEMA_JSON = "application/schema+json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]*\\.json");

    private final SchemaBase base;
    private final Map<String, byte[]> schemas = new ConcurrentHashMap<>();

    SchemaResource(@ConfigProperty(name = "travel.events.schema-base") SchemaBase base) {
        this.base = base;
    }

    /** Lists the schemas. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listEventSchemas", summary = "Addresses of the events' JSON Schemas")
    public List<String> list() {
        return Arrays.stream(EventType.values()).map(EventType::schemaPath).toList();
    }

    /** Answers with one schema. */
    @GET
    @Path("{name}")
    @Produces({SCHEMA_JSON, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getEventSchema", summary = "One JSON Schema (2020-12)")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = SCHEMA_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such schema",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response schema(@PathParam("name") String name, @Context HttpHeaders headers) {
        return Response.ok(schemas.computeIfAbsent(name, this::published))
                .type(headers.getHeaderString(HttpHeaders.ACCEPT))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }

    /** The schema with its address as {@code $id}, from which those that it refers to follow (JSON Schema 2020-12, section 8.2.1). */
    private byte[] published(String name) {
        if (!NAME.matcher(name).matches()) {
            throw unknown(name);
        }
        try (InputStream in = EventType.class.getResourceAsStream("/schemas/" + name)) {
            if (in == null) {
                throw unknown(name);
            }
            ObjectNode schema = (ObjectNode) JSON.readTree(in);
            return JSON.writeValueAsBytes(schema.put("$id", base.addressOf(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException unknown(String name) {
        return ProblemException.of(
                ProblemType.UNKNOWN_RESOURCE,
                "There is no schema %s; GET /schemas lists those that there are.".formatted(name));
    }
}
