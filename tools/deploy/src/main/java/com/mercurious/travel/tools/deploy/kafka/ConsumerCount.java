package com.mercurious.travel.tools.deploy.kafka;

import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.service.Service;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.List;
import java.util.Map;

/** Demands that no more pods of a service are made than its topics have partitions: the rest would have nothing to read. */
public final class ConsumerCount {
    private static final Map<String, String> MOST =
            Map.of("HorizontalPodAutoscaler", "maxReplicas", "ScaledObject", "maxReplicaCount");

    private ConsumerCount() {}

    public static void check(ObjectSet set, Topology topology, Map<String, Service> services, Findings findings) {
        MOST.forEach((kind, field) -> set.ofKind(kind).forEach(scaler -> {
            Service service =
                    services.get(scaler.text("spec", "scaleTargetRef", "name").orElse(""));
            int partitions = service == null ? Integer.MAX_VALUE : fewestPartitions(service, topology);
            scaler.document()
                    .at("spec", field)
                    .flatMap(YamlNode::text)
                    .filter(most -> most.matches("[0-9]{1,9}") && Integer.parseInt(most) > partitions)
                    .ifPresent(most -> findings.add(
                            scaler,
                            List.of("spec", field),
                            most + " pods, and a topic that " + service.name() + " reads has " + partitions
                                    + " partitions: the others would idle",
                            "at most " + partitions));
        }));
    }

    private static int fewestPartitions(Service service, Topology topology) {
        return Channels.groupsByTopic(service).keySet().stream()
                .filter(topology.topics()::containsKey)
                .mapToInt(topic -> topology.topics().get(topic).partitions())
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
