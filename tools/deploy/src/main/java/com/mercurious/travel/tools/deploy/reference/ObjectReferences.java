package com.mercurious.travel.tools.deploy.reference;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Demands that objects have names, each its own, and that what one object names of another is there. */
public final class ObjectReferences {
    private final ObjectSet set;
    private final NamedObjects objects;
    private final Findings findings;

    private ObjectReferences(ObjectSet set, External external, Findings findings) {
        this.set = set;
        this.objects = new NamedObjects(set, external);
        this.findings = findings;
    }

    public static void check(ObjectSet set, External external, Findings findings) {
        ObjectReferences references = new ObjectReferences(set, external, findings);
        uniqueNames(set, findings);
        set.objects().forEach(references::object);
    }

    /** Demands that no two objects of a set have one name. */
    public static void uniqueNames(ObjectSet set, Findings findings) {
        Map<String, Manifest> seen = new HashMap<>();
        for (Manifest object : set.objects()) {
            if (object.name().isEmpty()) {
                if (object.text("metadata", "generateName").isEmpty()) {
                    findings.add(object, List.of("metadata"), "it has no name", "`metadata.name`");
                }
                continue;
            }
            Manifest before = seen.putIfAbsent(object.namespace() + "/" + object.key(), object);
            if (before != null && !samePlace(before, object)) {
                findings.add(
                        object,
                        List.of("metadata", "name"),
                        "there is another " + object.title() + " at " + before.placeOf(List.of("metadata", "name")),
                        "a name of its own");
            }
        }
    }

    private static boolean samePlace(Manifest one, Manifest other) {
        return one.placeOf(List.of("metadata", "name")).equals(other.placeOf(List.of("metadata", "name")));
    }

    private void object(Manifest object) {
        switch (object.kind()) {
            case "HorizontalPodAutoscaler", "ScaledObject" -> target(object);
            case "Ingress" -> ingress(object);
            case "TriggerAuthentication" -> triggerAuthentication(object);
            default -> {
                // Names nothing else.
            }
        }
    }

    private void target(Manifest scaler) {
        List<?> path = List.of("spec", "scaleTargetRef");
        String kind = scaler.text("spec", "scaleTargetRef", "kind").orElse("Deployment");
        String name = scaler.text("spec", "scaleTargetRef", "name").orElse("");
        if (set.find(kind, name).isEmpty()) {
            findings.add(
                    scaler,
                    List.of("spec", "scaleTargetRef", "name"),
                    "there is no " + kind + " `" + name + "` to be scaled",
                    "one of " + names(kind));
        }
        String version = scaler.text("spec", "scaleTargetRef", "apiVersion").orElse("apps/v1");
        set.find(kind, name)
                .filter(found -> !found.apiVersion().equals(version))
                .ifPresent(found ->
                        findings.add(scaler, path, "the " + kind + " is not of " + version, found.apiVersion()));
        List<YamlNode> triggers = scaler.items("spec", "triggers");
        for (int i = 0; i < triggers.size(); i++) {
            int index = i;
            triggers.get(i)
                    .text("authenticationRef", "name")
                    .filter(authentication ->
                            set.find("TriggerAuthentication", authentication).isEmpty())
                    .ifPresent(authentication -> findings.add(
                            scaler,
                            List.of("spec", "triggers", index, "authenticationRef", "name"),
                            "there is no TriggerAuthentication `" + authentication + "`",
                            "one of " + names("TriggerAuthentication")));
        }
    }

    private void triggerAuthentication(Manifest authentication) {
        for (Map.Entry<String, String> kind : Map.of("secretTargetRef", "Secret", "configMapTargetRef", "ConfigMap")
                .entrySet()) {
            List<YamlNode> references = authentication.items("spec", kind.getKey());
            for (int i = 0; i < references.size(); i++) {
                objects.demandKey(
                        authentication,
                        List.of("spec", kind.getKey(), i, "key"),
                        kind.getValue(),
                        references.get(i).text("name").orElse(""),
                        references.get(i).text("key").orElse(""),
                        findings);
            }
        }
    }

    private void ingress(Manifest ingress) {
        List<YamlNode> rules = ingress.items("spec", "rules");
        for (int i = 0; i < rules.size(); i++) {
            List<YamlNode> paths = rules.get(i).items("http", "paths");
            for (int j = 0; j < paths.size(); j++) {
                backend(
                        ingress,
                        paths.get(j).map("backend", "service"),
                        List.of("spec", "rules", i, "http", "paths", j, "backend", "service"));
            }
        }
    }

    private void backend(Manifest ingress, YamlNode backend, List<?> path) {
        String name = backend.text("name").orElse("");
        Optional<Manifest> service = set.find("Service", name);
        if (service.isEmpty()) {
            findings.add(ingress, path, "there is no Service `" + name + "`", "one of " + names("Service"));
            return;
        }
        Set<String> ports = new TreeSet<>();
        service.get().items("spec", "ports").forEach(port -> {
            port.text("name").ifPresent(ports::add);
            port.text("port").ifPresent(ports::add);
        });
        String port = backend.text("port", "name")
                .or(() -> backend.text("port", "number"))
                .orElse("");
        if (!ports.contains(port)) {
            findings.add(
                    ingress,
                    path,
                    "the Service `" + name + "` has no port `" + port + "`",
                    "one of " + String.join(", ", ports));
        }
    }

    private String names(String kind) {
        Set<String> names = new TreeSet<>();
        set.ofKind(kind).forEach(object -> names.add(object.name()));
        return names.isEmpty() ? "the set; it has none" : String.join(", ", names);
    }
}
