package com.mercurious.travel.tools.deploy.kafka;

import com.mercurious.travel.tools.deploy.manifest.ManifestFile;
import com.mercurious.travel.tools.deploy.report.Findings;
import com.mercurious.travel.tools.deploy.yaml.Place;
import com.mercurious.travel.tools.deploy.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code topology.yaml} says, with its lines.
 *
 * @param suffix what the name of a topic gets to name its dead letter topic
 * @param topics the topics and their dead letter topics, by name
 */
public record Topology(Place place, String suffix, Map<String, Topic> topics, List<User> users) {

    /** A topic with its partitions and retention in milliseconds. */
    public record Topic(Place place, String name, int partitions, long retention) {}

    /** A user and what it may do. */
    public record User(
            Place place,
            String name,
            Set<String> writes,
            Set<String> reads,
            String groupPrefix,
            Optional<String> transactionPrefix,
            boolean deadLetters) {

        /** All that the user may do; what comes with reading or writing (Describe) is left out. */
        Set<Acl> acls(String suffix) {
            Set<Acl> acls = new TreeSet<>();
            writes.forEach(topic -> acls.add(new Acl("topic", "literal", topic, "Write")));
            for (String topic : reads) {
                acls.add(new Acl("topic", "literal", topic, "Read"));
                if (deadLetters) {
                    acls.add(new Acl("topic", "literal", topic + suffix, "Write"));
                }
            }
            acls.add(new Acl("group", "prefix", groupPrefix, "Read"));
            transactionPrefix.ifPresent(prefix -> acls.add(new Acl("transactionalId", "prefix", prefix, "Write")));
            return acls;
        }
    }

    /** Empty where there is no such file. */
    public static Optional<Topology> read(Path file, String label, Findings findings) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<YamlNode> documents = ManifestFile.read(file, label, findings).documents();
        return documents.isEmpty() ? Optional.empty() : Optional.of(of(documents.getFirst(), findings));
    }

    /** The user of a name. */
    Optional<User> user(String name) {
        return users.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    private static Topology of(YamlNode root, Findings findings) {
        String suffix = root.text("deadLetters", "suffix").orElse("");
        Map<String, Topic> topics = new LinkedHashMap<>();
        for (YamlNode item : root.items("topics")) {
            Topic topic = topic(item, item.text("name").orElse(""), findings);
            topics.put(topic.name(), topic);
        }
        for (Topic topic : List.copyOf(topics.values())) {
            Topic letters = topic(root.map("deadLetters"), topic.name() + suffix, findings);
            topics.put(letters.name(), letters);
        }
        List<User> users = new ArrayList<>();
        for (YamlNode item : root.items("users")) {
            users.add(new User(
                    item.place(),
                    item.text("name").orElse(""),
                    texts(item.items("writes")),
                    texts(item.items("reads")),
                    item.text("groupPrefix").orElse(""),
                    item.text("transactionPrefix"),
                    item.text("deadLetters").orElse("").equals("true")));
        }
        return new Topology(root.place(), suffix, topics, users);
    }

    private static Topic topic(YamlNode item, String name, Findings findings) {
        String partitions = item.text("partitions").orElse("");
        String retention = item.text("retention").orElse("");
        boolean counted = partitions.matches("[0-9]{1,9}");
        if (!counted) {
            findings.add(item.place(), "topology", "`partitions` is `" + partitions + "`", "a number such as 12");
        }
        long kept = 0;
        try {
            kept = Duration.parse(retention).toMillis();
        } catch (DateTimeParseException e) {
            findings.add(item.place(), "topology", "`retention` is `" + retention + "`", "a duration such as P7D");
        }
        return new Topic(item.place(), name, counted ? Integer.parseInt(partitions) : 0, kept);
    }

    private static Set<String> texts(List<YamlNode> items) {
        Set<String> texts = new TreeSet<>();
        items.forEach(item -> item.text().ifPresent(texts::add));
        return texts;
    }
}
