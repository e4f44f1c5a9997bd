package com.mercurious.travel.tools.deploy.service;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.reference.LabelSelector;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way from a ServiceMonitor through Services to pods. */
final class ServiceSelection {
    private ServiceSelection() {}

    static List<Manifest> services(ObjectSet set, Manifest monitor) {
        return set.ofKind("Service")
                .filter(service -> LabelSelector.matches(monitor.map("spec", "selector"), service.labels()))
                .toList();
    }

    static List<ServicePods.ServicePod> pods(ServicePods pods, Manifest service) {
        Map<String, String> selector = service.map("spec", "selector").texts();
        return pods.all().stream()
                .filter(pod -> !selector.isEmpty()
                        && LabelSelector.contains(pod.template().labels(), selector))
                .toList();
    }

    /** The port of the pod, by name or number, that a named port of a Service leads to. */
    static Optional<String> targetOf(Manifest service, String name) {
        return service.items("spec", "ports").stream()
                .filter(port -> port.text("name").orElse("").equals(name))
                .findFirst()
                .flatMap(ServiceSelection::target);
    }

    private static Optional<String> target(YamlNode port) {
        return port.text("targetPort").or(() -> port.text("port"));
    }
}
