package com.mercurious.travel.tools.deploy.kafka;

import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.service.Service;
import java.util.List;
import java.util.Map;

/**
 * Demands that no more pods of a service are made than its topics have partitions, the pods beyond the usual number included that an
 * update makes: one that gets no partition is never ready.
 */
public final class ConsumerCount {
    private static final Map<String, String> MOST =
            Map.of("HorizontalPodAutoscaler", "maxReplicas", "ScaledObject", "maxReplicaCount");

    private ConsumerCount() {}

    public static void check(ObjectSet set, Topology topology, Map<String, Service> services, Findings findings) {
        MOST.forEach((kind, field) -> set.ofKind(kind).forEach(scaler -> {
            String name = scaler.text("spec", "scaleTargetRef", "name").orElse("");
            String most = scaler.text("spec", field).orElse("");
            if (!services.containsKey(name) || !most.matches("[0-9]{1,6}")) {
                return;
            }
            int partitions = fewestPartitions(services.get(name), topology);
            int surge = surge(set, name, Integer.parseInt(most));
            if (Integer.parseInt(most) + surge > partitions) {
                findings.add(
                        scaler,
                        List.of("spec", field),
                        most + " pods and " + surge + " more during an update, but a topic that " + name + " reads has "
                                + partitions + " partitions: a pod without one is never ready",
                        "at most " + partitions + " in all");
            }
        }));
    }

    /** How many pods an update makes beyond those that are wanted; Kubernetes rounds a share up, and takes a quarter by default. */
    private static int surge(ObjectSet set, String deployment, int pods) {
        String surge = set.find("Deployment", deployment)
                .flatMap(found -> found.text("spec", "strategy", "rollingUpdate", "maxSurge"))
                .orElse("25%");
        if (surge.matches("[0-9]{1,3}%")) {
            return Math.ceilDiv(Integer.parseInt(surge.substring(0, surge.length() - 1)) * pods, 100);
        }
        return surge.matches("[0-9]{1,6}") ? Integer.parseInt(surge) : 0;
    }

    private static int fewestPartitions(Service service, Topology topology) {
        return Channels.groupsByTopic(service).keySet().stream()
                .filter(topology.topics()::containsKey)
                .mapToInt(topic -> topology.topics().get(topic).partitions())
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
