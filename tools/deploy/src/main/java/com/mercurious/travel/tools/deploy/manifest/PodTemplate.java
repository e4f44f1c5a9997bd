package com.mercurious.travel.tools.deploy.manifest;

import com.mercurious.travel.tools.deploy.yaml.YamlMap;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pods that an object makes.
 *
 * @param owner the Deployment, Job or the like
 * @param path  where its pod's metadata and spec stand
 */
public record PodTemplate(Manifest owner, List<Object> path) {
    private static final Map<String, List<Object>> PATHS = Map.of(
            "Pod", List.of(),
            "Deployment", List.of("spec", "template"),
            "StatefulSet", List.of("spec", "template"),
            "DaemonSet", List.of("spec", "template"),
            "ReplicaSet", List.of("spec", "template"),
            "Job", List.of("spec", "template"),
            "CronJob", List.of("spec", "jobTemplate", "spec", "template"));

    /** A container, and where it stands. */
    public record Container(List<Object> path, YamlMap map, boolean main) {
        public String name() {
            return map.text("name").orElse("");
        }

        /** The path of something in it. */
        public List<Object> path(Object... steps) {
            return joined(path, steps);
        }
    }

    /** Of an object that makes pods. */
    public static Optional<PodTemplate> of(Manifest manifest) {
        return Optional.ofNullable(PATHS.get(manifest.kind())).map(path -> new PodTemplate(manifest, path));
    }

    public YamlMap spec() {
        return owner.map(path("spec").toArray());
    }

    public Map<String, String> labels() {
        return owner.map(path("metadata", "labels").toArray()).texts();
    }

    /** The path of something in the template. */
    public List<Object> path(Object... steps) {
        return joined(path, steps);
    }

    /** Those that serve and those that run before. */
    public List<Container> containers() {
        List<Container> containers = new ArrayList<>();
        for (String field : List.of("containers", "initContainers")) {
            List<YamlNode> items = spec().items(field);
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof YamlMap map) {
                    containers.add(new Container(path("spec", field, i), map, field.equals("containers")));
                }
            }
        }
        return containers;
    }

    private static List<Object> joined(List<Object> path, Object... steps) {
        List<Object> joined = new ArrayList<>(path);
        joined.addAll(List.of(steps));
        return joined;
    }
}
