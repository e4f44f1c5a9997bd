package com.mercurious.travel.tools.deploy.kafka;

import com.mercurious.travel.tools.deploy.manifest.Manifest;
import com.mercurious.travel.tools.deploy.manifest.ObjectSet;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds KafkaTopic and KafkaUser resources against {@code topology.yaml}. */
public final class KafkaResources {
    /** What Kafka gives with reading or writing, so that it makes no difference whether it is written down. */
    private static final Set<String> IMPLIED = Set.of("Describe", "DescribeConfigs");

    private final Topology topology;
    private final Findings findings;

    private KafkaResources(Topology topology, Findings findings) {
        this.topology = topology;
        this.findings = findings;
    }

    public static void check(ObjectSet set, Topology topology, Findings findings) {
        KafkaResources resources = new KafkaResources(topology, findings);
        List<Manifest> topics = set.ofKind("KafkaTopic").toList();
        List<Manifest> users = set.ofKind("KafkaUser").toList();
        topics.forEach(resources::topic);
        users.forEach(resources::user);
        Set<String> names = new TreeSet<>();
        topics.forEach(topic -> names.add(topicName(topic)));
        for (Topology.Topic topic : topology.topics().values()) {
            if (!topics.isEmpty() && !names.contains(topic.name())) {
                findings.add(
                        topic.place(),
                        "topology",
                        "has no KafkaTopic for `" + topic.name() + "` in " + set.name(),
                        "a KafkaTopic for each topic and for its dead letters");
            }
        }
    }

    private static String topicName(Manifest topic) {
        return topic.text("spec", "topicName").orElse(topic.name());
    }

    private void topic(Manifest manifest) {
        Topology.Topic topic = topology.topics().get(topicName(manifest));
        if (topic == null) {
            findings.add(
                    manifest,
                    List.of("metadata", "name"),
                    "topology.yaml has no topic `" + topicName(manifest) + "`",
                    "a topic of " + topology.place().file());
            return;
        }
        demand(manifest, List.of("spec", "partitions"), Integer.toString(topic.partitions()));
        demand(manifest, List.of("spec", "config", "retention.ms"), Long.toString(topic.retention()));
        demand(manifest, List.of("spec", "config", "cleanup.policy"), "delete");
    }

    private void demand(Manifest manifest, List<String> path, String right) {
        String found = manifest.text(path.toArray()).orElse("absent");
        if (!found.equals(right)) {
            findings.add(
                    manifest,
                    path,
                    "`" + String.join(".", path) + "` is " + found,
                    right + ", as " + topology.place().file() + " says");
        }
    }

    private void user(Manifest manifest) {
        Topology.User user = topology.user(manifest.name()).orElse(null);
        if (user == null) {
            findings.add(
                    manifest,
                    List.of("metadata", "name"),
                    "topology.yaml has no user `" + manifest.name() + "`",
                    "a user of " + topology.place().file());
            return;
        }
        demand(manifest, List.of("spec", "authentication", "type"), "scram-sha-512");
        demand(manifest, List.of("spec", "authorization", "type"), "simple");
        List<String> path = List.of("spec", "authorization", "acls");
        Map<Acl, List<Object>> written = acls(manifest);
        for (Acl acl : user.acls(topology.suffix())) {
            if (!written.containsKey(acl)) {
                findings.add(manifest, path, "the ACL " + acl + " is missing", acl + ", as " + user.place() + " says");
            }
        }
        written.forEach((acl, place) -> {
            if (!user.acls(topology.suffix()).contains(acl)) {
                findings.add(
                        manifest, place, "the ACL " + acl + " is one too many", "only what " + user.place() + " says");
            }
        });
    }

    /** What a KafkaUser may do, and where that is written. */
    private static Map<Acl, List<Object>> acls(Manifest manifest) {
        Map<Acl, List<Object>> acls = new TreeMap<>();
        List<YamlNode> items = manifest.items("spec", "authorization", "acls");
        for (int i = 0; i < items.size(); i++) {
            YamlNode item = items.get(i);
            for (YamlNode operation : item.items("operations")) {
                String name = operation.text().orElse("");
                if (!IMPLIED.contains(name)) {
                    acls.put(
                            new Acl(
                                    item.text("resource", "type").orElse(""),
                                    item.text("resource", "patternType").orElse("literal"),
                                    item.text("resource", "name").orElse(""),
                                    name),
                            List.of("spec", "authorization", "acls", i));
                }
            }
        }
        return acls;
    }
}
