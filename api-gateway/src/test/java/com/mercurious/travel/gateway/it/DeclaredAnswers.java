package com.mercurious.travel.gateway.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The answers that an OpenAPI document declares, and what is wrong with one that is none of them. */
final class DeclaredAnswers {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> schemas = new HashMap<>();
    private final Set<Integer> seen = new TreeSet<>();

    DeclaredAnswers(JsonNode document) {
        this.document = document;
    }

    Set<Integer> statusesSeen() {
        return seen;
    }

    /** @param template the path with its parameters in braces */
    List<String> objections(String template, String method, HttpResponse<String> answer) {
        int status = answer.statusCode();
        seen.add(status);
        List<String> objections = new ArrayList<>();
        JsonNode responses = document.path("paths")
                .path(template)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses");
        JsonNode response = responses.path(Integer.toString(status));
        if (response.isMissingNode()) {
            return List.of(status + " is not declared: " + answer.body());
        }
        if (status >= 500) {
            objections.add(status + ": " + answer.body());
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll("\\s*;.*", "");
        JsonNode content = response.path("content");
        if (content.isEmpty() && !answer.body().isEmpty()) {
            objections.add(status + " is declared without a body: " + answer.body());
        }
        if (!content.isEmpty() && !content.has(type)) {
            objections.add(status + " with " + type + ", which is not declared");
        }
        JsonNode schema = content.path(type).path("schema");
        if (type.endsWith("json") && schema.isObject()) {
            schemas.computeIfAbsent(schema, this::compiled)
                    .validate(Api.json(answer))
                    .forEach(objection -> objections.add(status + ": " + objection));
        }
        if (status >= 400 && Api.json(answer).path("status").asInt() != status) {
            objections.add(status + " says something else in its body: " + answer.body());
        }
        return objections;
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", document.path("components"));
        return FACTORY.getSchema(whole, WITH_FORMATS);
    }
}
