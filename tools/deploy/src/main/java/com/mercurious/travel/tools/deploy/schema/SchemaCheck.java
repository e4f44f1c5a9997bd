package com.mercurious.travel.tools.deploy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.report.Likeness;
import com.mercurious.travel.tools.deploy.yaml.JsonForm;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Holds objects against the schemas of their kinds. */
public final class SchemaCheck {
    private static final int NAMED_VALUES = 12;

    private final Schemas schemas;

    public SchemaCheck(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Adds what a whole object has wrong. */
    public void check(Manifest manifest, Findings findings) {
        check(manifest, false, findings);
    }

    /** Adds what a patch has wrong, which need not have what its kind requires. */
    public void checkPatch(Manifest manifest, Findings findings) {
        check(manifest, true, findings);
    }

    private void check(Manifest manifest, boolean partial, Findings findings) {
        JsonSchema schema = schemas.of(manifest.apiVersion(), manifest.kind()).orElse(null);
        if (schema == null) {
            withoutSchema(manifest, findings);
            return;
        }
        SchemaShape shape = new SchemaShape(schema.getSchemaNode());
        for (ValidationMessage message : schema.validate(JsonForm.of(manifest.document()))) {
            if (!partial || !message.getType().equals("required")) {
                report(manifest, shape, message, findings);
            }
        }
    }

    private void withoutSchema(Manifest manifest, Findings findings) {
        SortedSet<String> versions = schemas.versionsOf(manifest.kind());
        if (versions.isEmpty()) {
            findings.add(
                    manifest,
                    List.of("kind"),
                    "there is no schema of the kind " + manifest.kind() + " in " + manifest.apiVersion(),
                    "a kind of deploy/schemas, or its schema added there: name it in deploy/schemas/kinds and run"
                            + " deploy/schemas/refresh");
        } else {
            findings.add(
                    manifest,
                    List.of("apiVersion"),
                    manifest.apiVersion() + " has no " + manifest.kind(),
                    String.join(" or ", versions));
        }
    }

    private static void report(Manifest manifest, SchemaShape shape, ValidationMessage message, Findings findings) {
        List<Object> path = steps(message.getInstanceLocation());
        String field = pathText(path);
        switch (message.getType()) {
            case "additionalProperties" -> {
                List<Object> unknown = new ArrayList<>(path);
                unknown.add(message.getProperty());
                findings.add(
                        manifest,
                        unknown,
                        "unknown field `" + message.getProperty() + "`" + in(field),
                        Likeness.advice(message.getProperty(), shape.fields(path)));
            }
            case "required" ->
                findings.add(
                        manifest,
                        path,
                        "the field `" + message.getProperty() + "` is missing" + in(field),
                        "`" + message.getProperty() + "` set to " + shape.wanted(path, message.getProperty()));
            case "enum" ->
                findings.add(
                        manifest,
                        path,
                        "`" + field + "` is " + described(manifest, path),
                        "one of " + values(message.getSchemaNode()));
            case "type" ->
                findings.add(manifest, path, "`" + field + "` is " + described(manifest, path), shape.wanted(path));
            default ->
                findings.add(manifest, path, "`" + field + "` is " + described(manifest, path), expected(message));
        }
    }

    private static String described(Manifest manifest, List<Object> path) {
        return manifest.document().at(path).map(YamlNode::described).orElse("absent");
    }

    private static String expected(ValidationMessage message) {
        return message.getSchemaNode().asText().equals(StrictForm.QUANTITY)
                ? "a quantity, such as 500m or 512Mi"
                : "what the schema asks for: " + message.getError();
    }

    private static String values(JsonNode allowed) {
        String text = StreamSupport.stream(allowed.spliterator(), false)
                .limit(NAMED_VALUES)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        return allowed.size() > NAMED_VALUES ? text + " …" : text;
    }

    private static String in(String field) {
        return field.isEmpty() ? "" : " in `" + field + "`";
    }

    private static List<Object> steps(JsonNodePath location) {
        List<Object> steps = new ArrayList<>();
        for (int i = 0; i < location.getNameCount(); i++) {
            steps.add(location.getElement(i));
        }
        return steps;
    }

    /** Keys and indices as people write them: {@code spec.ports[0].name}. */
    static String pathText(List<?> path) {
        StringBuilder text = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer) {
                text.append('[').append(step).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}
