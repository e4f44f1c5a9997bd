package com.mercurious.travel.tools.bench.pipeline;

import com.mercurious.travel.tools.suite.platform.PlatformState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ReplicaInfo;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;

/** What Kafka says of the services' consumers: how far they are behind, and how many records there are. */
final class ConsumerLag implements AutoCloseable {
    private final Admin admin;

    ConsumerLag(PlatformState platform) {
        admin = Admin.create(KafkaAccess.of(platform, "admin"));
    }

    /** Records that the groups whose name begins with {@code groupPrefix} have not committed yet. */
    long behind(String groupPrefix) throws InterruptedException, ExecutionException {
        long behind = 0;
        for (String group : groups(groupPrefix)) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> ends = ends(committed.keySet());
            for (Map.Entry<TopicPartition, OffsetAndMetadata> offset : committed.entrySet()) {
                if (offset.getValue() != null) {
                    behind += Math.max(
                            0, ends.get(offset.getKey()) - offset.getValue().offset());
                }
            }
        }
        return behind;
    }

    private List<String> groups(String prefix) throws InterruptedException, ExecutionException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(prefix))
                .toList();
    }

    /** Records ever written to {@code topics}. */
    long written(Collection<String> topics) throws InterruptedException, ExecutionException {
        Collection<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        return ends(partitions).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Bytes that the logs of {@code topics} take, as producers compressed them. */
    long bytes(Collection<String> topics) throws InterruptedException, ExecutionException {
        List<Integer> brokers =
                admin.describeCluster().nodes().get().stream().map(Node::id).toList();
        long bytes = 0;
        for (Map<String, LogDirDescription> directories :
                admin.describeLogDirs(brokers).allDescriptions().get().values()) {
            for (LogDirDescription directory : directories.values()) {
                for (Map.Entry<TopicPartition, ReplicaInfo> replica :
                        directory.replicaInfos().entrySet()) {
                    if (topics.contains(replica.getKey().topic())) {
                        bytes += replica.getValue().size();
                    }
                }
            }
        }
        return bytes;
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> infos =
                admin.listOffsets(latest).all().get();
        return infos.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, info -> info.getValue()
                .offset()));
    }

    @Override
    public void close() {
        admin.close();
    }
}
