package com.mercurious.travel.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mercurious.travel.tools.testing.TestPlatform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/**
 * What a client of the last release relies on is there still. {@code released/openapi.json} is the document of that release;
 * it is replaced by {@code docs/api/openapi.json} when the next one is made, and at no other time.
 */
class ReleasedContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aClientOfTheLastReleaseIsServedAsBefore() throws IOException {
        ChangedOpenApi changes = changes(released(), published());

        assertThat(changes.isCompatible()).as(described(changes)).isTrue();
        assertThat(lostFields(released(), published())).isEmpty();
    }

    static Stream<Arguments> breaking() {
        return Stream.of(
                Arguments.of("an operation less", (Consumer<ObjectNode>)
                        api -> ((ObjectNode) api.at("/paths/~1v1~1travel-requests~1{id}")).remove("delete")),
                Arguments.of("a parameter that has to be there", (Consumer<ObjectNode>)
                        api -> ((ArrayNode) api.at("/paths/~1v1~1destinations/get/parameters"))
                                .addObject()
                                .put("name", "country")
                                .put("in", "query")
                                .put("required", true)
                                .putObject("schema")
                                .put("type", "string")),
                Arguments.of("a field of the request that has to be there", (Consumer<ObjectNode>)
                        api -> ((ObjectNode) api.at("/components/schemas/TravelRequestForm"))
                                .withArray("required")
                                .add("pace")),
                Arguments.of("a field of an answer less", (Consumer<ObjectNode>)
                        api -> ((ObjectNode) api.at("/components/schemas/Accepted/properties")).remove("links")),
                Arguments.of("a representation less", (Consumer<ObjectNode>)
                        api -> ((ObjectNode) api.at("/paths/~1v1~1proposals~1{id}/get/responses/200/content"))
                                .remove("text/calendar")),
                Arguments.of("another type of a field", (Consumer<ObjectNode>)
                        api -> ((ObjectNode) api.at("/components/schemas/Problem/properties/status"))
                                .put("type", "string")
                                .remove("format")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaking")
    void whatWouldBreakAClientIsFound(String what, Consumer<ObjectNode> change) throws IOException {
        ObjectNode changed = published();
        change.accept(changed);
        assertThat(changed).as("the change is one").isNotEqualTo(published());

        assertThat(changes(published(), changed).isCompatible()
                        && lostFields(published(), changed).isEmpty())
                .as(what)
                .isFalse();
    }

    private static ChangedOpenApi changes(JsonNode before, JsonNode after) {
        return OpenApiCompare.fromContents(before.toString(), after.toString());
    }

    /** Fields that are gone: to openapi-diff no harm where a client must not rely on them, but who knows which it does. */
    private static List<String> lostFields(JsonNode before, JsonNode after) {
        List<String> lost = new ArrayList<>();
        for (var schema : before.at("/components/schemas").properties()) {
            JsonNode still = after.at("/components/schemas/" + schema.getKey() + "/properties");
            schema.getValue().path("properties").fieldNames().forEachRemaining(field -> {
                if (!still.has(field)) {
                    lost.add(schema.getKey() + "." + field);
                }
            });
        }
        return lost;
    }

    private static String described(ChangedOpenApi changes) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new ConsoleRender().render(changes, new OutputStreamWriter(text, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }

    private static ObjectNode released() throws IOException {
        try (InputStream in = ReleasedContractTest.class.getResourceAsStream("/released/openapi.json")) {
            return (ObjectNode) JSON.readTree(in);
        }
    }

    private static ObjectNode published() throws IOException {
        return (ObjectNode)
                JSON.readTree(Files.readString(TestPlatform.projectRoot().resolve("docs/api/openapi.json")));
    }
}
