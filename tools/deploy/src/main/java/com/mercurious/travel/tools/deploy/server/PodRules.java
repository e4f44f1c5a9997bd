package com.mercurious.travel.tools.deploy.server;

import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.manifest.PodTemplate;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Demands of pods that they are restarted as their owner takes it, and spread over the same thing once. */
public final class PodRules {
    private static final Set<String> ONCE = Set.of("Job", "CronJob");

    private PodRules() {}

    public static void check(ObjectSet set, Findings findings) {
        for (PodTemplate pod : set.podTemplates()) {
            restarts(pod, findings);
            spreads(pod, findings);
        }
    }

    private static void restarts(PodTemplate pod, Findings findings) {
        String policy = pod.spec().text("restartPolicy").orElse("Always");
        boolean once = ONCE.contains(pod.owner().kind());
        if (!pod.owner().is("Pod") && once == policy.equals("Always")) {
            findings.add(
                    pod.owner(),
                    pod.path("spec", "restartPolicy"),
                    "the restartPolicy of a " + pod.owner().kind() + " is " + policy,
                    once ? "OnFailure or Never" : "Always, or left out");
        }
    }

    private static void spreads(PodTemplate pod, Findings findings) {
        Set<String> seen = new HashSet<>();
        List<YamlNode> spreads = pod.spec().items("topologySpreadConstraints");
        for (int i = 0; i < spreads.size(); i++) {
            String key = spreads.get(i).text("topologyKey").orElse("");
            String otherwise = spreads.get(i).text("whenUnsatisfiable").orElse("");
            if (!seen.add(key + " " + otherwise)) {
                findings.add(
                        pod.owner(),
                        pod.path("spec", "topologySpreadConstraints", i, "topologyKey"),
                        "its pods are spread over " + key + " by " + otherwise + " twice",
                        "each pair of topologyKey and whenUnsatisfiable once");
            }
        }
    }
}
