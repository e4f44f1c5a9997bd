package com.mercurious.travel.tools.deploy.kafka;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.service.Service;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.List;
import java.util.Map;

/** Demands that an autoscaler that looks at a consumer's lag looks at a topic and group of the service that it scales. */
public final class LagTriggers {
    private LagTriggers() {}

    public static void check(ObjectSet set, Map<String, Service> services, Findings findings) {
        set.ofKind("ScaledObject").forEach(scaler -> {
            Service service =
                    services.get(scaler.text("spec", "scaleTargetRef", "name").orElse(""));
            List<YamlNode> triggers = scaler.items("spec", "triggers");
            for (int i = 0; i < triggers.size() && service != null; i++) {
                if (triggers.get(i).text("type").orElse("").equals("kafka")) {
                    check(
                            scaler,
                            List.of("spec", "triggers", i, "metadata"),
                            Channels.groupsByTopic(service),
                            service.name(),
                            findings);
                }
            }
        });
    }

    private static void check(
            Manifest scaler, List<Object> path, Map<String, String> groups, String service, Findings findings) {
        YamlNode metadata = scaler.map(path.toArray());
        String topic = metadata.text("topic").orElse("");
        String group = metadata.text("consumerGroup").orElse("");
        if (!groups.containsKey(topic)) {
            findings.add(
                    scaler,
                    List.of(path.get(0), path.get(1), path.get(2), path.get(3), "topic"),
                    "no channel of " + service + " reads `" + topic + "`",
                    "one of " + String.join(", ", groups.keySet()));
        } else if (!groups.get(topic).equals(group)) {
            findings.add(
                    scaler,
                    List.of(path.get(0), path.get(1), path.get(2), path.get(3), "consumerGroup"),
                    service + " reads `" + topic + "` in another group than `" + group + "`",
                    "`" + groups.get(topic) + "`");
        }
    }
}
