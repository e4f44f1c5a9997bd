package com.mercurious.travel.tools.cli.kafka;

import com.mercurious.travel.tools.suite.platform.PlatformState.Kafka;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads one topic as a client from outside does: {@code read_committed}, and what was read is committed after it was taken. */
final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);
    private static final int ANSWER_LIMIT_MS = 10_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final String user;
    private final StartPoint start;
    private volatile boolean stopped;

    TopicReader(Kafka kafka, String user, StartPoint start) {
        this.user = user;
        this.start = start;
        Map<String, Object> settings = new HashMap<>(kafka.accessOf(user));
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "earliest");
        settings.put("default.api.timeout.ms", ANSWER_LIMIT_MS);
        settings.put("request.timeout.ms", ANSWER_LIMIT_MS);
        if (start instanceof StartPoint.Group group) {
            settings.put("group.id", group.id());
        }
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Ends {@link #read} from another thread, in order. */
    void stop() {
        stopped = true;
        consumer.wakeup();
    }

    /**
     * Hands records over until the end of what is there, or until {@link #stop} where it is to follow.
     *
     * @param positioned run once it is settled from where on is read
     * @param taker false: no more are wanted
     * @param alive asked between polls that bring nothing; false ends the reading
     * @throws IOException where Kafka does not answer, or does not let this user read that
     */
    void read(
            String topic,
            boolean follow,
            Runnable positioned,
            Predicate<ConsumerRecord<String, byte[]>> taker,
            BooleanSupplier alive)
            throws IOException {
        try {
            List<TopicPartition> partitions = partitionsOf(topic);
            Map<TopicPartition, Long> ends = follow ? Map.of() : consumer.endOffsets(partitions);
            position(topic, partitions);
            positioned.run();
            boolean wanted = true;
            while (wanted && !stopped && (follow || !reached(ends))) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                wanted = records.isEmpty() ? alive.getAsBoolean() : take(records, taker);
            }
        } catch (WakeupException e) {
            if (!stopped) {
                throw e;
            }
        } catch (AuthenticationException e) {
            throw new IOException("Kafka does not let %s in: %s".formatted(user, e.getMessage()), e);
        } catch (GroupAuthorizationException e) {
            throw new IOException(
                    "the group '%s' is not open to %s; its groups begin with %s".formatted(e.groupId(), user, user), e);
        } catch (TimeoutException e) {
            throw new IOException("Kafka does not answer: " + e.getMessage(), e);
        }
    }

    private List<TopicPartition> partitionsOf(String topic) throws IOException {
        var open = consumer.listTopics();
        if (!open.containsKey(topic)) {
            throw new IOException("the topic '%s' does not exist or is not open to %s; open are %s"
                    .formatted(topic, user, String.join(", ", new TreeSet<>(open.keySet()))));
        }
        return open.get(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private void position(String topic, List<TopicPartition> partitions) {
        if (start instanceof StartPoint.Group) {
            consumer.subscribe(List.of(topic));
            return;
        }
        consumer.assign(partitions);
        switch (start) {
            case StartPoint.Since since -> seek(partitions, since);
            case StartPoint.Now now -> consumer.seekToEnd(partitions);
            default -> consumer.seekToBeginning(partitions);
        }
        partitions.forEach(consumer::position);
    }

    private void seek(List<TopicPartition> partitions, StartPoint.Since since) {
        Map<TopicPartition, Long> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, since.time().toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(wanted);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp offset = found.get(partition);
            if (offset == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, offset.offset());
            }
        }
    }

    /** Of a group, each member reads its own partitions to their ends. */
    private boolean reached(Map<TopicPartition, Long> ends) {
        return !consumer.assignment().isEmpty()
                && consumer.assignment().stream()
                        .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
    }

    private boolean take(ConsumerRecords<String, byte[]> records, Predicate<ConsumerRecord<String, byte[]>> taker) {
        for (ConsumerRecord<String, byte[]> record : records) {
            if (!taker.test(record)) {
                return false;
            }
        }
        if (start instanceof StartPoint.Group) {
            commit();
        }
        return true;
    }

    private void commit() {
        try {
            consumer.commitSync();
        } catch (WakeupException e) {
            consumer.commitSync();
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE_LIMIT));
    }
}
