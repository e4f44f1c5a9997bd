package com.mercurious.travel.tools.deploy.reference;

import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.manifest.PodTemplate;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Demands that each ConfigMap, Secret, key, account, claim, volume and port that a pod names is there. */
public final class PodReferences {
    private final NamedObjects objects;
    private final Findings findings;

    private PodReferences(NamedObjects objects, Findings findings) {
        this.objects = objects;
        this.findings = findings;
    }

    public static void check(ObjectSet set, External external, Findings findings) {
        PodReferences references = new PodReferences(new NamedObjects(set, external), findings);
        for (PodTemplate pod : set.podTemplates()) {
            references.pod(pod);
            pod.containers().forEach(container -> references.container(pod, container));
        }
    }

    private void pod(PodTemplate pod) {
        pod.spec()
                .text("serviceAccountName")
                .filter(account -> !account.equals("default"))
                .ifPresent(account -> objects.demand(
                        pod.owner(), pod.path("spec", "serviceAccountName"), "ServiceAccount", account, findings));
        List<YamlNode> pulls = pod.spec().items("imagePullSecrets");
        for (int i = 0; i < pulls.size(); i++) {
            List<Object> path = pod.path("spec", "imagePullSecrets", i, "name");
            pulls.get(i).text("name").ifPresent(name -> objects.demand(pod.owner(), path, "Secret", name, findings));
        }
        List<YamlNode> volumes = pod.spec().items("volumes");
        for (int i = 0; i < volumes.size(); i++) {
            List<Object> path = pod.path("spec", "volumes", i);
            source(pod, volumes.get(i), path);
            List<YamlNode> projected = volumes.get(i).items("projected", "sources");
            for (int j = 0; j < projected.size(); j++) {
                source(pod, projected.get(j), joined(path, "projected", "sources", j));
            }
        }
    }

    /** A volume, or what a volume is projected from. */
    private void source(PodTemplate pod, YamlNode source, List<Object> path) {
        if (source.at("configMap").isPresent()) {
            named(pod, "ConfigMap", source.map("configMap"), "name", joined(path, "configMap"));
        }
        if (source.at("secret").isPresent()) {
            String field = source.at("secret", "secretName").isPresent() ? "secretName" : "name";
            named(pod, "Secret", source.map("secret"), field, joined(path, "secret"));
        }
        source.text("persistentVolumeClaim", "claimName")
                .ifPresent(claim -> objects.demand(
                        pod.owner(),
                        joined(path, "persistentVolumeClaim", "claimName"),
                        "PersistentVolumeClaim",
                        claim,
                        findings));
    }

    private void container(PodTemplate pod, PodTemplate.Container container) {
        List<YamlNode> variables = container.map().items("env");
        for (int i = 0; i < variables.size(); i++) {
            YamlNode from = variables.get(i).map("valueFrom");
            List<Object> path = container.path("env", i, "valueFrom");
            if (from.at("configMapKeyRef").isPresent()) {
                named(pod, "ConfigMap", from.map("configMapKeyRef"), "name", joined(path, "configMapKeyRef"));
            }
            if (from.at("secretKeyRef").isPresent()) {
                named(pod, "Secret", from.map("secretKeyRef"), "name", joined(path, "secretKeyRef"));
            }
        }
        List<YamlNode> sources = container.map().items("envFrom");
        for (int i = 0; i < sources.size(); i++) {
            for (String field : List.of("configMapRef", "secretRef")) {
                if (sources.get(i).at(field).isPresent()) {
                    String kind = field.equals("secretRef") ? "Secret" : "ConfigMap";
                    named(pod, kind, sources.get(i).map(field), "name", container.path("envFrom", i, field));
                }
            }
        }
        volumeMounts(pod, container);
        ports(pod, container);
    }

    private void volumeMounts(PodTemplate pod, PodTemplate.Container container) {
        Set<String> volumes = new TreeSet<>();
        pod.spec().items("volumes").forEach(volume -> volume.text("name").ifPresent(volumes::add));
        List<YamlNode> mounts = container.map().items("volumeMounts");
        for (int i = 0; i < mounts.size(); i++) {
            String name = mounts.get(i).text("name").orElse("");
            if (!volumes.contains(name)) {
                findings.add(
                        pod.owner(),
                        container.path("volumeMounts", i, "name"),
                        "the pod has no volume `" + name + "`",
                        "one of " + volumes);
            }
        }
    }

    /** What lies under a path of a probe or hook that names a port of its own container. */
    private void ports(PodTemplate pod, PodTemplate.Container container) {
        Set<String> ports = new TreeSet<>();
        container.map().items("ports").forEach(port -> port.text("name").ifPresent(ports::add));
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            for (String way : List.of("httpGet", "tcpSocket")) {
                container
                        .map()
                        .text(probe, way, "port")
                        .filter(port -> !port.chars().allMatch(Character::isDigit) && !ports.contains(port))
                        .ifPresent(port -> findings.add(
                                pod.owner(),
                                container.path(probe, way, "port"),
                                "the container has no port `" + port + "`",
                                "one of " + ports));
            }
        }
    }

    private void named(PodTemplate pod, String kind, YamlNode reference, String field, List<Object> path) {
        boolean optional = reference.text("optional").orElse("false").equals("true");
        String name = reference.text(field).orElse("");
        if (optional) {
            return;
        }
        if (reference.at("key").isPresent()) {
            objects.demandKey(
                    pod.owner(),
                    joined(path, "key"),
                    kind,
                    name,
                    reference.text("key").orElse(""),
                    findings);
        } else {
            objects.demand(pod.owner(), joined(path, field), kind, name, findings);
        }
        List<YamlNode> items = reference.items("items");
        for (int i = 0; i < items.size() && objects.keysOf(kind, name).isPresent(); i++) {
            objects.demandKey(
                    pod.owner(),
                    joined(path, "items", i, "key"),
                    kind,
                    name,
                    items.get(i).text("key").orElse(""),
                    findings);
        }
    }

    private static List<Object> joined(List<Object> path, Object... steps) {
        List<Object> joined = new ArrayList<>(path);
        joined.addAll(List.of(steps));
        return joined;
    }
}
