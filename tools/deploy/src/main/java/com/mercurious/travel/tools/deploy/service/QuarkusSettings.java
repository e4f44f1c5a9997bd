package com.mercurious.travel.tools.deploy.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of Quarkus' extensions, as each describes them itself. */
final class QuarkusSettings {
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Extensions that not every service has, and the artifacts that bring them. */
    private static final Map<String, String> CHOSEN = Map.of(
            "quarkus-hibernate-validator", "quarkus-hibernate-validator",
            "quarkus-mongodb-client", "quarkus-mongodb",
            "quarkus-redis-client", "quarkus-redis",
            "quarkus-rest-client", "quarkus-rest-client",
            "quarkus-rest-client-config", "quarkus-rest-client",
            "quarkus-smallrye-fault-tolerance", "quarkus-smallrye-fault-tolerance",
            "quarkus-smallrye-openapi", "quarkus-smallrye-openapi");

    private final Map<String, List<Setting>> byExtension = new LinkedHashMap<>();

    private QuarkusSettings() {}

    /** Of all extensions on the class path. */
    static QuarkusSettings bundled() throws IOException {
        QuarkusSettings settings = new QuarkusSettings();
        for (URL model : Collections.list(QuarkusSettings.class.getClassLoader().getResources(MODEL))) {
            try (InputStream in = model.openStream()) {
                for (JsonNode root : JSON.readTree(in).path("configRoots")) {
                    String extension = root.at("/extension/artifactId").asText();
                    settings.collect(
                            root.path("items"),
                            settings.byExtension.computeIfAbsent(extension, unused -> new ArrayList<>()));
                }
            }
        }
        return settings;
    }

    /**
     * The settings that a service has.
     *
     * @param artifacts what it is built from
     */
    List<Setting> of(List<String> artifacts) {
        List<Setting> settings = new ArrayList<>();
        byExtension.forEach((extension, all) -> {
            String brought = CHOSEN.getOrDefault(extension, "");
            if (artifacts.stream().anyMatch(artifact -> artifact.startsWith(brought))) {
                settings.addAll(all);
            }
        });
        return settings;
    }

    private void collect(JsonNode items, List<Setting> into) {
        for (JsonNode item : items) {
            if (item.has("items")) {
                collect(item.path("items"), into);
            } else {
                boolean fixed = !item.path("phase").asText().equals("RUN_TIME");
                add(item.path("path"), fixed, into);
                item.path("additionalPaths").forEach(path -> add(path, fixed, into));
            }
        }
    }

    private static void add(JsonNode path, boolean fixed, List<Setting> into) {
        String property = path.path("property").asText();
        if (!property.isEmpty()) {
            into.add(new Setting(property.replaceAll("\"[^\"]*\"", EnvironmentNames.ANY), false, fixed));
        }
    }
}
