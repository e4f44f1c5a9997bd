package com.mercurious.travel.tools.deploy.reference;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.manifest.PodTemplate;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlMap;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Demands that what selects by labels selects something, and what selects pods of its own selects these. */
public final class Selectors {
    private final ObjectSet set;
    private final Findings findings;
    private final List<PodTemplate> pods;

    private Selectors(ObjectSet set, Findings findings) {
        this.set = set;
        this.findings = findings;
        pods = set.podTemplates();
    }

    public static void check(ObjectSet set, Findings findings) {
        Selectors selectors = new Selectors(set, findings);
        set.objects().forEach(selectors::object);
    }

    private void object(Manifest object) {
        switch (object.kind()) {
            case "Service" -> service(object);
            case "PodDisruptionBudget" -> pods(object, List.of("spec", "selector"));
            case "NetworkPolicy" -> {
                pods(object, List.of("spec", "podSelector"));
                letIn(object);
            }
            case "ServiceMonitor" -> serviceMonitor(object);
            case "Deployment", "StatefulSet", "DaemonSet" -> owner(object);
            default -> {
                // Selects nothing.
            }
        }
    }

    private void service(Manifest service) {
        Map<String, String> selector = service.map("spec", "selector").texts();
        if (selector.isEmpty()) {
            return;
        }
        List<PodTemplate> selected = pods.stream()
                .filter(pod -> LabelSelector.contains(pod.labels(), selector))
                .toList();
        if (selected.isEmpty()) {
            findings.add(
                    service,
                    List.of("spec", "selector"),
                    "selects no pod: " + LabelSelector.text(selector),
                    podLabels(service));
        }
        List<YamlNode> ports = service.items("spec", "ports");
        for (int i = 0; i < ports.size() && !selected.isEmpty(); i++) {
            String target = ports.get(i)
                    .text("targetPort")
                    .orElse(ports.get(i).text("port").orElse(""));
            Set<String> offered = portsOf(selected);
            if (!offered.contains(target)) {
                findings.add(
                        service,
                        List.of("spec", "ports", i, "targetPort"),
                        "its pods have no port `" + target + "`",
                        "one of " + String.join(", ", offered));
            }
        }
    }

    /** The ports of pods, by name and number. */
    private static Set<String> portsOf(List<PodTemplate> pods) {
        Set<String> ports = new TreeSet<>();
        pods.forEach(pod -> pod.containers()
                .forEach(container -> container.map().items("ports").forEach(port -> {
                    port.text("name").ifPresent(ports::add);
                    port.text("containerPort").ifPresent(ports::add);
                })));
        return ports;
    }

    /** What a policy lets in to its pods has to be listened to. */
    private void letIn(Manifest policy) {
        List<PodTemplate> selected = pods.stream()
                .filter(pod -> LabelSelector.matches(policy.map("spec", "podSelector"), pod.labels()))
                .toList();
        Set<String> offered = portsOf(selected);
        List<YamlNode> rules = policy.items("spec", "ingress");
        for (int i = 0; i < rules.size() && !selected.isEmpty(); i++) {
            List<YamlNode> ports = rules.get(i).items("ports");
            for (int j = 0; j < ports.size(); j++) {
                List<Object> path = List.of("spec", "ingress", i, "ports", j, "port");
                ports.get(j)
                        .text("port")
                        .filter(port -> !offered.contains(port))
                        .ifPresent(port -> findings.add(
                                policy,
                                path,
                                "lets in to port `" + port + "`, which its pods do not have",
                                "one of " + String.join(", ", offered)));
            }
        }
    }

    private void pods(Manifest object, List<?> path) {
        YamlMap selector = object.map(path.toArray());
        if (pods.stream().noneMatch(pod -> LabelSelector.matches(selector, pod.labels()))) {
            findings.add(object, path, "selects no pod: " + text(selector), podLabels(object));
        }
    }

    private void serviceMonitor(Manifest monitor) {
        YamlMap selector = monitor.map("spec", "selector");
        List<Manifest> services = set.ofKind("Service")
                .filter(service -> LabelSelector.matches(selector, service.labels()))
                .toList();
        if (services.isEmpty() || selector.keys().isEmpty()) {
            findings.add(
                    monitor,
                    List.of("spec", "selector"),
                    services.isEmpty() ? "selects no Service: " + text(selector) : "selects every Service",
                    "labels of the Service: "
                            + set.ofKind("Service")
                                    .map(service -> LabelSelector.text(service.labels()))
                                    .collect(Collectors.joining(" or ")));
        }
        List<YamlNode> endpoints = monitor.items("spec", "endpoints");
        for (int i = 0; i < endpoints.size() && !services.isEmpty(); i++) {
            Set<String> ports = new TreeSet<>();
            services.forEach(service -> service.items("spec", "ports")
                    .forEach(port -> port.text("name").ifPresent(ports::add)));
            Predicate<String> unknown = port -> !ports.contains(port);
            int index = i;
            endpoints
                    .get(i)
                    .text("port")
                    .filter(unknown)
                    .ifPresent(port -> findings.add(
                            monitor,
                            List.of("spec", "endpoints", index, "port"),
                            "the Service has no port named `" + port + "`",
                            "one of " + String.join(", ", ports)));
        }
    }

    private void owner(Manifest owner) {
        PodTemplate pod = new PodTemplate(owner, List.of("spec", "template"));
        YamlMap selector = owner.map("spec", "selector");
        if (!LabelSelector.matches(selector, pod.labels())) {
            findings.add(
                    owner,
                    List.of("spec", "selector"),
                    "does not select its own pods: " + text(selector),
                    "labels of its template: " + LabelSelector.text(pod.labels()));
        }
        List<YamlNode> spreads = pod.spec().items("topologySpreadConstraints");
        for (int i = 0; i < spreads.size(); i++) {
            YamlMap spread = spreads.get(i).map("labelSelector");
            if (!LabelSelector.matches(spread, pod.labels())) {
                findings.add(
                        owner,
                        pod.path("spec", "topologySpreadConstraints", i, "labelSelector"),
                        "does not select its own pods: " + text(spread),
                        "labels of its template: " + LabelSelector.text(pod.labels()));
            }
        }
    }

    private static String text(YamlMap selector) {
        String expressions = selector.items("matchExpressions").isEmpty() ? "" : " and its expressions";
        return LabelSelector.text(selector.map("matchLabels").texts()) + expressions;
    }

    /** Labels that would select something: those of the pods of the same name, where there are such. */
    private String podLabels(Manifest object) {
        return pods.stream()
                .filter(pod -> pod.owner().name().equals(object.name()))
                .findFirst()
                .or(() -> pods.stream().findFirst())
                .map(pod -> "labels that a pod of the set has, such as " + LabelSelector.text(pod.labels()))
                .orElse("pods of the same set; there are none");
    }
}
