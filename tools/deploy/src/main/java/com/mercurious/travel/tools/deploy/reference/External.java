package com.mercurious.travel.tools.deploy.reference;

import com.mercurious.travel.tools.deploy.manifest.ManifestFile;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What manifests name and none of them makes, because whoever runs the cluster gives it: {@code deploy/external.yaml}.
 *
 * @param label       how messages name the file
 * @param objects     keys of each ConfigMap and Secret, by kind and name
 * @param variables   environment variables that an image reads beside the service, such as the JVM's
 * @param metrics     metrics that others than the services expose; one may end in an asterisk
 */
public record External(String label, Map<String, Set<String>> objects, Set<String> variables, List<String> metrics) {
    private static final Map<String, String> KINDS =
            Map.of("configMaps", "ConfigMap", "secrets", "Secret", "serviceAccounts", "ServiceAccount");
    private static final Set<String> FIELDS =
            Set.of("configMaps", "secrets", "serviceAccounts", "environment", "metrics");

    /** Reads the file; where there is none, nothing is given from outside. */
    public static External read(Path file, String label, Findings findings) throws IOException {
        Map<String, Set<String>> objects = new LinkedHashMap<>();
        Set<String> variables = new TreeSet<>();
        List<String> metrics = new ArrayList<>();
        if (Files.exists(file)) {
            for (YamlNode document : ManifestFile.read(file, label, findings).documents()) {
                document.map().keys().stream()
                        .filter(field -> !FIELDS.contains(field))
                        .forEach(field -> findings.add(
                                document.placeOf(List.of(field)),
                                "what is given from outside",
                                "unknown field `" + field + "`",
                                "one of " + String.join(", ", new TreeSet<>(FIELDS))));
                KINDS.forEach((field, kind) -> document.items(field)
                        .forEach(item ->
                                objects.put(key(kind, item.text("name").orElse("")), texts(item.items("keys")))));
                document.items("serviceAccounts")
                        .forEach(item -> objects.put(
                                key("ServiceAccount", item.text("name").orElse("")), Set.of()));
                variables.addAll(texts(document.items("environment")));
                metrics.addAll(texts(document.items("metrics")));
            }
        }
        return new External(label, objects, variables, metrics);
    }

    /** The keys of an object that is given from outside; empty where it is not. */
    public Optional<Set<String>> keysOf(String kind, String name) {
        return Optional.ofNullable(objects.get(key(kind, name)));
    }

    private static String key(String kind, String name) {
        return kind + "/" + name;
    }

    private static Set<String> texts(List<YamlNode> items) {
        Set<String> texts = new TreeSet<>();
        items.forEach(item -> item.text().ifPresent(texts::add));
        return texts;
    }
}
