package com.mercurious.travel.tools.platform.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The topics, users and ACLs of {@code topology.yaml}.
 *
 * @param deadLetters what the dead letter topics have in common
 * @param topics      the topics that events travel on, without their dead letter topics
 * @param users       the SCRAM users and what each may do
 */
public record KafkaTopology(DeadLetters deadLetters, List<Topic> topics, List<User> users) {
    private static final String RESOURCE = "/kafka/topology.yaml";

    /**
     * @param suffix     what the name of a topic gets to name its dead letter topic
     * @param partitions the partitions of each dead letter topic
     * @param retention  an ISO-8601 duration, such as {@code P30D}
     */
    public record DeadLetters(String suffix, int partitions, String retention) {}

    /**
     * @param name       the full name
     * @param partitions a positive number
     * @param retention  an ISO-8601 duration, such as {@code P7D}
     */
    public record Topic(String name, int partitions, String retention) {
        /** Kafka's topic configuration: retention in milliseconds and the cleanup policy. */
        public Map<String, String> configuration() {
            return Map.of(
                    "retention.ms", Long.toString(Duration.parse(retention).toMillis()), "cleanup.policy", "delete");
        }
    }

    /**
     * @param name              the SCRAM user
     * @param writes            topics it may produce to
     * @param reads             topics it may consume
     * @param groupPrefix       consumer groups it may use begin so
     * @param transactionPrefix transactional ids it may use begin so; null where it may use none
     * @param deadLetters       whether it may write the dead letter topics of what it reads
     */
    public record User(
            String name,
            List<String> writes,
            List<String> reads,
            String groupPrefix,
            String transactionPrefix,
            boolean deadLetters) {
        /**
         * @throws IllegalArgumentException where anything but the transaction prefix is missing
         */
        public User {
            required("a user", "name", name);
            writes = List.copyOf(required("the user " + name, "writes", writes));
            reads = List.copyOf(required("the user " + name, "reads", reads));
            required("the user " + name, "groupPrefix", groupPrefix);
        }
    }

    /**
     * @throws IllegalArgumentException where a user names a topic that is not listed, or a name comes twice
     */
    public KafkaTopology {
        required("the file", "deadLetters", deadLetters);
        required("the file", "topics", topics);
        required("the file", "users", users);
        topics = List.copyOf(topics);
        users = List.copyOf(users);
        Set<String> names = new TreeSet<>();
        for (Topic topic : topics) {
            if (!names.add(topic.name())) {
                throw new IllegalArgumentException("topology: topic " + topic.name() + " is listed twice");
            }
        }
        for (User user : users) {
            for (List<String> list : List.of(user.writes(), user.reads())) {
                for (String topic : list) {
                    if (!names.contains(topic)) {
                        throw new IllegalArgumentException("topology: user " + user.name() + " names the topic " + topic
                                + ", which is not listed; listed are " + String.join(", ", names));
                    }
                }
            }
        }
        if (users.stream().map(User::name).distinct().count() != users.size()) {
            throw new IllegalArgumentException("topology: a user is listed twice");
        }
    }

    /** The topology that this jar carries. */
    public static KafkaTopology bundled() {
        try (InputStream in = KafkaTopology.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the class path; build the module again");
            }
            return parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a topology file.
     *
     * @throws IllegalArgumentException where it is no valid topology; the message says why
     * @throws IOException              where the stream can't be read
     */
    public static KafkaTopology parse(InputStream yaml) throws IOException {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try {
            return mapper.readValue(yaml, KafkaTopology.class);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof IllegalArgumentException reason) {
                throw reason;
            }
            String line =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw new IllegalArgumentException("topology: " + where(e) + e.getOriginalMessage() + line, e);
        }
    }

    /** The name of a topic's dead letter topic. */
    public String deadLetterOf(String topic) {
        return topic + deadLetters.suffix();
    }

    /** Every topic to create: those listed, then their dead letter topics. */
    public List<Topic> allTopics() {
        List<Topic> all = new ArrayList<>(topics);
        for (Topic topic : topics) {
            all.add(new Topic(deadLetterOf(topic.name()), deadLetters.partitions(), deadLetters.retention()));
        }
        return List.copyOf(all);
    }

    /** All ACLs of all users. */
    public Set<AclBinding> acls() {
        return users.stream().flatMap(user -> acls(user).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The ACLs of one user; Describe is not listed where Read or Write implies it. */
    public Set<AclBinding> acls(User user) {
        Map<ResourcePattern, Set<AclOperation>> allowed = new LinkedHashMap<>();
        user.writes().forEach(topic -> add(allowed, topic(topic), AclOperation.WRITE));
        user.reads().forEach(topic -> add(allowed, topic(topic), AclOperation.READ));
        if (user.deadLetters()) {
            user.reads().forEach(topic -> add(allowed, topic(deadLetterOf(topic)), AclOperation.WRITE));
        }
        add(allowed, prefix(ResourceType.GROUP, user.groupPrefix()), AclOperation.READ);
        if (user.transactionPrefix() != null) {
            add(allowed, prefix(ResourceType.TRANSACTIONAL_ID, user.transactionPrefix()), AclOperation.WRITE);
        }
        return allowed.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(operation -> allow(user, entry.getKey(), operation)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String where(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return "";
        }
        return mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "#" + (step.getIndex() + 1) : step.getFieldName())
                        .collect(Collectors.joining(" "))
                + ": ";
    }

    private static <T> T required(String holder, String field, T value) {
        if (value == null) {
            throw new IllegalArgumentException("topology: " + holder + " lacks " + field);
        }
        return value;
    }

    private static void add(
            Map<ResourcePattern, Set<AclOperation>> allowed, ResourcePattern pattern, AclOperation operation) {
        allowed.computeIfAbsent(pattern, p -> new TreeSet<>()).add(operation);
    }

    private static AclBinding allow(User user, ResourcePattern pattern, AclOperation operation) {
        return new AclBinding(
                pattern, new AccessControlEntry("User:" + user.name(), "*", operation, AclPermissionType.ALLOW));
    }

    private static ResourcePattern topic(String name) {
        return new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
    }

    private static ResourcePattern prefix(ResourceType type, String prefix) {
        return new ResourcePattern(type, prefix, PatternType.PREFIXED);
    }
}
