package com.mercurious.travel.tools.deploy.reference;

import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.manifest.PodTemplate;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Demands that what the API server tells apart by a name in a pod has a name of its own: of two, an apply drops or refuses one. */
public final class UniqueItems {
    private static final Map<String, String> OF_CONTAINERS =
            Map.of("env", "name", "ports", "name", "volumeMounts", "mountPath");

    private UniqueItems() {}

    public static void check(ObjectSet set, Findings findings) {
        for (PodTemplate pod : set.podTemplates()) {
            for (String field : List.of("containers", "initContainers", "volumes")) {
                check(pod, pod.path("spec", field), "name", findings);
            }
            for (PodTemplate.Container container : pod.containers()) {
                OF_CONTAINERS.forEach((field, key) -> check(pod, container.path(field), key, findings));
            }
        }
    }

    private static void check(PodTemplate pod, List<Object> list, String key, Findings findings) {
        Map<String, List<Object>> seen = new HashMap<>();
        List<YamlNode> items = pod.owner().items(list.toArray());
        for (int i = 0; i < items.size(); i++) {
            List<Object> path = new ArrayList<>(list);
            path.add(i);
            path.add(key);
            String name = items.get(i).text(key).orElse("");
            List<Object> before = name.isEmpty() ? null : seen.putIfAbsent(name, path);
            if (before != null) {
                findings.add(
                        pod.owner(),
                        path,
                        "`" + list.getLast() + "` has `" + name + "` already at "
                                + pod.owner().placeOf(before),
                        "each " + key + " once");
            }
        }
    }
}
