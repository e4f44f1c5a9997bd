package com.mercurious.travel.tools.deploy.service;

import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.manifest.PodTemplate;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pods of a set that run the project's services. */
public record ServicePods(ObjectSet set, List<ServicePod> all) {
    private static final String NAME = "app.kubernetes.io/name";

    /** @param container the one that runs the service */
    public record ServicePod(PodTemplate template, PodTemplate.Container container, Service service) {}

    /** Of a set: a pod belongs to the service that its label app.kubernetes.io/name names, else its owner's name. */
    public static ServicePods of(ObjectSet set, Map<String, Service> services) {
        List<ServicePod> pods = new ArrayList<>();
        for (PodTemplate template : set.podTemplates()) {
            String name = template.labels().getOrDefault(NAME, template.owner().name());
            Service service =
                    services.getOrDefault(name, services.get(template.owner().name()));
            if (service != null) {
                List<PodTemplate.Container> main = template.containers().stream()
                        .filter(PodTemplate.Container::main)
                        .toList();
                main.stream()
                        .filter(container ->
                                main.size() == 1 || container.name().equals(service.name()))
                        .findFirst()
                        .ifPresent(container -> pods.add(new ServicePod(template, container, service)));
            }
        }
        return new ServicePods(set, pods);
    }

    /** The variables of a pod's container whose values stand in the set itself. */
    Map<String, String> environment(ServicePod pod) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (YamlNode source : pod.container().map().items("envFrom")) {
            source.text("configMapRef", "name")
                    .flatMap(name -> set.find("ConfigMap", name))
                    .ifPresent(map -> environment.putAll(map.map("data").texts()));
        }
        for (YamlNode variable : pod.container().map().items("env")) {
            String name = variable.text("name").orElse("");
            variable.text("value").ifPresent(value -> environment.put(name, value));
            fromKey(variable).ifPresent(value -> environment.put(name, value));
        }
        return environment;
    }

    private Optional<String> fromKey(YamlNode variable) {
        String key = variable.text("valueFrom", "configMapKeyRef", "key").orElse("");
        return variable.text("valueFrom", "configMapKeyRef", "name")
                .flatMap(name -> set.find("ConfigMap", name))
                .flatMap(map -> map.text("data", key));
    }
}
