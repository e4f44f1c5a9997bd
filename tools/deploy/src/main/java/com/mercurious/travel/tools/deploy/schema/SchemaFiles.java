package com.mercurious.travel.tools.deploy.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mercurious.travel.tools.deploy.yaml.JsonForm;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import com.mercurious.travel.tools.deploy.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes {@code deploy/schemas} from what Kubernetes and the operators publish; as little of it as the kinds in use need. */
public final class SchemaFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUANTITY = "io.k8s.apimachinery.pkg.api.resource.Quantity";

    private final Set<String> wanted;
    private final Set<String> written = new TreeSet<>();

    /** @param kinds lines such as {@code apps/v1 Deployment} */
    public SchemaFiles(List<String> kinds) {
        wanted = new TreeSet<>(kinds);
    }

    /**
     * Writes the kinds of Kubernetes itself.
     *
     * @param kubernetes checkout of a release of {@code k8s.io/kubernetes}
     * @param api        checkout of the same release of {@code k8s.io/api}
     */
    public void kubernetes(Path kubernetes, Path api, Path into) throws IOException {
        Map<String, JsonNode> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(kubernetes.resolve("api/openapi-spec/v3"))) {
            for (Path file : files.sorted().toList()) {
                JSON.readTree(Files.readString(file))
                        .path("components")
                        .path("schemas")
                        .properties()
                        .forEach(schema -> all.putIfAbsent(schema.getKey(), schema.getValue()));
            }
        }
        GoEnums enums = GoEnums.of(api);
        Map<String, ObjectNode> definitions = new TreeMap<>();
        Deque<String> needed = new ArrayDeque<>();
        all.forEach((name, schema) -> {
            for (JsonNode kind : schema.path(Schemas.KIND)) {
                String line = line(kind);
                if (wanted.contains(line)) {
                    written.add(line);
                    needed.add(name);
                }
            }
        });
        while (!needed.isEmpty()) {
            String name = needed.remove();
            if (!definitions.containsKey(name)) {
                ObjectNode strict = name.equals(QUANTITY) ? StrictForm.quantity() : StrictForm.of(all.get(name));
                limit(name, strict, enums);
                keepKinds(all.get(name), strict);
                definitions.put(name, strict);
                strict.findValuesAsText("$ref")
                        .forEach(reference -> needed.add(reference.substring("#/definitions/".length())));
            }
        }
        StringBuilder text = new StringBuilder("{\"definitions\":{");
        String separator = "\n";
        for (Map.Entry<String, ObjectNode> definition : definitions.entrySet()) {
            text.append(separator)
                    .append(JSON.writeValueAsString(definition.getKey()))
                    .append(":")
                    .append(JSON.writeValueAsString(definition.getValue()));
            separator = ",\n";
        }
        Files.writeString(into.resolve(Schemas.KUBERNETES), text.append("\n}}\n"));
    }

    /** Writes the kinds of one file of custom resource definitions. */
    public void customResources(Path file, Path into) throws IOException {
        for (YamlNode document :
                YamlReader.read(file.toString(), Files.readString(file)).documents()) {
            JsonNode definition = JsonForm.of(document);
            String group = definition.at("/spec/group").asText();
            String kind = definition.at("/spec/names/kind").asText();
            for (JsonNode version : definition.at("/spec/versions")) {
                String name = version.path("name").asText();
                String line = group + "/" + name + " " + kind;
                if (wanted.contains(line)) {
                    written.add(line);
                    Path folder = Files.createDirectories(into.resolve(group));
                    ObjectNode strict = StrictForm.ofCustomResource(version.at("/schema/openAPIV3Schema"));
                    Files.writeString(
                            folder.resolve(kind.toLowerCase(Locale.ROOT) + "_" + name + ".json"),
                            JSON.writeValueAsString(strict) + "\n");
                }
            }
        }
    }

    /** Kinds that nothing given so far had. */
    public Set<String> missing() {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(written);
        return missing;
    }

    private static void limit(String type, ObjectNode strict, GoEnums enums) {
        enums.fieldsOf(type).forEach((name, field) -> {
            if (strict.path("properties").path(name) instanceof ObjectNode property) {
                ObjectNode limited =
                        field.list() && property.path("items") instanceof ObjectNode items ? items : property;
                ArrayNode values = limited.putArray("enum");
                enums.valuesOf(field).forEach(values::add);
            }
        });
    }

    private void keepKinds(JsonNode schema, ObjectNode strict) {
        for (JsonNode kind : schema.path(Schemas.KIND)) {
            if (wanted.contains(line(kind))) {
                strict.withArrayProperty(Schemas.KIND).add(kind);
            }
        }
    }

    private static String line(JsonNode kind) {
        String group = kind.path("group").asText();
        String version = kind.path("version").asText();
        return (group.isEmpty() ? version : group + "/" + version) + " "
                + kind.path("kind").asText();
    }
}
