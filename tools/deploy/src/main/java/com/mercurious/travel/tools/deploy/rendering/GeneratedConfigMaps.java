package com.mercurious.travel.tools.deploy.rendering;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ManifestFile;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlMap;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The ConfigMaps that a kustomization makes of files of {@code KEY=value} lines, without the end that kustomize gives their names.
 *
 * @param plain whether these are all that it makes; others, and those that change one, are kustomize's work
 */
record GeneratedConfigMaps(List<Manifest> manifests, boolean plain) {
    static final String FIELD = "configMapGenerator";

    private static final Set<String> FOLLOWED = Set.of("name", "envs", "options");

    /** What is named and is not there goes to the findings. */
    static GeneratedConfigMaps of(Manifest kustomization, Path folder, Findings findings) {
        List<Manifest> made = new ArrayList<>();
        boolean plain = true;
        List<YamlNode> generators = kustomization.items(FIELD);
        for (int i = 0; i < generators.size(); i++) {
            YamlNode generator = generators.get(i);
            plain &= generator instanceof YamlMap map && FOLLOWED.containsAll(map.keys());
            StringBuilder data = new StringBuilder();
            List<YamlNode> envs = generator.items("envs");
            for (int j = 0; j < envs.size(); j++) {
                String name = envs.get(j).text().orElse("");
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    lines(file).forEach(line -> data.append(entry(line)));
                } else {
                    findings.add(
                            kustomization,
                            List.of(FIELD, i, "envs", j),
                            "there is no `" + name + "`",
                            "a file of KEY=value lines, relative to this one");
                }
            }
            if (!data.isEmpty()) {
                String text = """
                        apiVersion: v1
                        kind: ConfigMap
                        metadata:
                          name: %s
                        data:
                        %s""".formatted(generator.text("name").orElse(""), data);
                made.addAll(
                        ManifestFile.of(folder, kustomization.placeOf(List.of()).file(), text, findings)
                                .manifests());
            }
        }
        return new GeneratedConfigMaps(made, plain);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entry(String line) {
        int end = Math.max(line.indexOf('='), 0);
        return "  %s: '%s'\n"
                .formatted(line.substring(0, end), line.substring(end + 1).replace("'", "''"));
    }
}
