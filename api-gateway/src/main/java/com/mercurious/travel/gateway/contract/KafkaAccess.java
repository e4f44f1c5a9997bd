package com.mercurious.travel.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the topology says of topics and of who may do what.
 *
 * @param topics all but the dead letters'
 * @param users all, in the topology's order
 */
record KafkaAccess(List<Topic> topics, List<User> users) {
    private static final String RESOURCE = "/kafka/topology.yaml";

    /** @param retention after which a record may be gone */
    record Topic(String name, int partitions, Duration retention) {}

    /**
     * @param groupPrefix with which the names of its consumer groups begin
     * @param writes the topics that it may write
     * @param reads the topics that it may read
     */
    record User(String name, String groupPrefix, List<String> writes, List<String> reads) {}

    /** The topology that the suite was built with. */
    static KafkaAccess bundled() {
        try (InputStream in = KafkaAccess.class.getResourceAsStream(RESOURCE)) {
            JsonNode topology = new YAMLMapper().readTree(Objects.requireNonNull(in, RESOURCE));
            List<Topic> topics = new ArrayList<>();
            topology.path("topics")
                    .forEach(topic -> topics.add(new Topic(
                            topic.path("name").asText(),
                            topic.path("partitions").asInt(),
                            Duration.parse(topic.path("retention").asText()))));
            List<User> users = new ArrayList<>();
            topology.path("users")
                    .forEach(user -> users.add(new User(
                            user.path("name").asText(),
                            user.path("groupPrefix").asText(),
                            texts(user.path("writes")),
                            texts(user.path("reads")))));
            return new KafkaAccess(List.copyOf(topics), List.copyOf(users));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " can't be read", e);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }

    Topic topic(String name) {
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The one service that writes a topic. */
    User writerOf(String topic) {
        return users.stream()
                .filter(user -> user.writes().contains(topic))
                .findFirst()
                .orElseThrow();
    }
}
