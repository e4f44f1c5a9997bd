package com.mercurious.travel.tools.deploy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The schemas of {@code deploy/schemas}: {@code kubernetes.json} for what the API server knows itself, and
 * {@code GROUP/KIND_VERSION.json} for each custom resource. They are strict: a field that is not in them is refused.
 */
public final class Schemas {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final String KUBERNETES = "kubernetes.json";
    static final String KIND = "x-kubernetes-group-version-kind";

    private final Map<String, JsonNode> sources = new LinkedHashMap<>();
    private final Map<String, JsonSchema> compiled = new LinkedHashMap<>();
    private final JsonNode definitions;
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().locale(Locale.ROOT).build();

    private Schemas(JsonNode definitions) {
        this.definitions = definitions;
    }

    /** All schemas of a folder. */
    public static Schemas in(Path folder) throws IOException {
        JsonNode kubernetes = JSON.readTree(Files.readString(folder.resolve(KUBERNETES)));
        Schemas schemas = new Schemas(kubernetes.path("definitions"));
        for (Map.Entry<String, JsonNode> definition : schemas.definitions.properties()) {
            for (JsonNode kind : definition.getValue().path(KIND)) {
                String group = kind.path("group").asText();
                String version = kind.path("version").asText();
                schemas.sources.put(
                        key(
                                group.isEmpty() ? version : group + "/" + version,
                                kind.path("kind").asText()),
                        JSON.createObjectNode().put("$ref", "#/definitions/" + definition.getKey()));
            }
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(path -> path.getNameCount() == folder.getNameCount() + 2)
                    .filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                String version = name.substring(name.indexOf('_') + 1, name.length() - ".json".length());
                String kind = name.substring(0, name.indexOf('_'));
                schemas.sources.put(
                        key(file.getParent().getFileName() + "/" + version, kind),
                        JSON.readTree(Files.readString(file)));
            }
        }
        return schemas;
    }

    /** The schema of a kind in one of its versions. */
    Optional<JsonSchema> of(String apiVersion, String kind) {
        String key = key(apiVersion, kind);
        JsonNode source = sources.get(key);
        if (source == null) {
            return Optional.empty();
        }
        return Optional.of(compiled.computeIfAbsent(key, unused -> compile(source)));
    }

    /** The versions of a kind that there are schemas for. */
    SortedSet<String> versionsOf(String kind) {
        SortedSet<String> versions = new TreeSet<>();
        String suffix = " " + kind.toLowerCase(Locale.ROOT);
        for (String key : sources.keySet()) {
            if (key.endsWith(suffix)) {
                versions.add(key.substring(0, key.length() - suffix.length()));
            }
        }
        return versions;
    }

    /** All kinds with their versions, such as {@code apps/v1 deployment}. */
    public List<String> kinds() {
        return new ArrayList<>(sources.keySet());
    }

    private JsonSchema compile(JsonNode source) {
        if (source.has("$ref")) {
            JsonNode whole = JSON.createObjectNode()
                    .put("$ref", source.get("$ref").asText())
                    .set("definitions", definitions);
            return factory.getSchema(whole, config);
        }
        return factory.getSchema(source, config);
    }

    private static String key(String apiVersion, String kind) {
        return apiVersion + " " + kind.toLowerCase(Locale.ROOT);
    }
}
