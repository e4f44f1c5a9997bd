package com.mercurious.travel.tools.deploy.service;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.PodTemplate;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.service.ServicePods.ServicePod;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Demands that each probe and each scrape asks the running service for what it answers, where it answers. */
public final class ProbeCheck {
    private static final Map<String, String> PROBES =
            Map.of("startupProbe", "started", "readinessProbe", "ready", "livenessProbe", "live");
    private static final String METRICS = "metrics";
    private static final String NUMBER = "[0-9]{1,5}";

    private final ServicePods pods;
    private final Findings findings;

    private ProbeCheck(ServicePods pods, Findings findings) {
        this.pods = pods;
        this.findings = findings;
    }

    public static void check(ServicePods pods, Findings findings) {
        ProbeCheck check = new ProbeCheck(pods, findings);
        pods.all().forEach(check::pod);
        pods.set().ofKind("ServiceMonitor").forEach(check::monitor);
    }

    private void pod(ServicePod pod) {
        Probes answered = Probes.of(pod.service(), pods.environment(pod));
        PROBES.forEach((field, answer) -> {
            PodTemplate.Container container = pod.container();
            if (container.map().at(field, "httpGet").isEmpty()) {
                findings.add(
                        pod.template().owner(),
                        container.path(field),
                        "the container `" + container.name() + "` has no " + field + " by HTTP",
                        "httpGet of " + answered.path(answer) + " on port " + answered.port());
                return;
            }
            List<Object> path = container.path(field, "httpGet");
            String asked = container.map().text(field, "httpGet", "path").orElse("/");
            String found = answered.paths().get(asked);
            if (!answer.equals(found)) {
                findings.add(
                        pod.template().owner(),
                        container.path(field, "httpGet", "path"),
                        found == null
                                ? pod.service().name() + " answers nothing at " + asked
                                : asked + " answers " + found + ", not whether the service is " + answer,
                        answered.path(answer));
            }
            port(container, container.map().text(field, "httpGet", "port").orElse(""))
                    .filter(port -> port != answered.port())
                    .ifPresent(port -> findings.add(
                            pod.template().owner(),
                            concat(path, "port"),
                            pod.service().name() + " answers no probe on port " + port,
                            "port " + answered.port()));
        });
    }

    private void monitor(Manifest monitor) {
        List<Manifest> services = ServiceSelection.services(pods.set(), monitor);
        List<YamlNode> endpoints = monitor.items("spec", "endpoints");
        for (int i = 0; i < endpoints.size(); i++) {
            YamlNode endpoint = endpoints.get(i);
            for (Manifest service : services) {
                for (ServicePod pod : ServiceSelection.pods(pods, service)) {
                    Probes answered = Probes.of(pod.service(), pods.environment(pod));
                    String path = endpoint.text("path").orElse("/metrics");
                    if (!METRICS.equals(answered.paths().get(path))) {
                        findings.add(
                                monitor,
                                List.of("spec", "endpoints", i, "path"),
                                pod.service().name() + " has no metrics at " + path,
                                answered.path(METRICS));
                    }
                    int index = i;
                    ServiceSelection.targetOf(service, endpoint.text("port").orElse(""))
                            .flatMap(target -> port(pod.container(), target))
                            .filter(port -> port != answered.port())
                            .ifPresent(port -> findings.add(
                                    monitor,
                                    List.of("spec", "endpoints", index, "port"),
                                    pod.service().name() + " has no metrics on port " + port,
                                    "the Service's port for " + answered.port()));
                }
            }
        }
    }

    /** The number of a port of a container, which is named or given by it. */
    static Optional<Integer> port(PodTemplate.Container container, String port) {
        if (port.matches(NUMBER)) {
            return Optional.of(Integer.valueOf(port));
        }
        return container.map().items("ports").stream()
                .filter(one -> one.text("name").orElse("").equals(port))
                .flatMap(one -> one.text("containerPort").stream())
                .filter(number -> number.matches(NUMBER))
                .map(Integer::valueOf)
                .findFirst();
    }

    private static List<Object> concat(List<Object> path, Object step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }
}
