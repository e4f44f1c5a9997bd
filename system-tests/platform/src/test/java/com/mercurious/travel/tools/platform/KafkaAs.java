package com.mercurious.travel.tools.platform;

import static org.awaitility.Awaitility.await;

import com.mercurious.travel.tools.platform.kafka.KafkaClients;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What one Kafka user does in a test. Each call throws the broker's own exception where it refuses. */
record KafkaAs(Map<String, Object> client) {
    private static final int PARTITION = 0;

    static KafkaAs user(PlatformState.Kafka kafka, String user) {
        return user(kafka, user, kafka.users().get(user));
    }

    static KafkaAs user(PlatformState.Kafka kafka, String user, String password) {
        return new KafkaAs(KafkaClients.scram(kafka.bootstrapServers(), user, password));
    }

    /** The same client with other settings. */
    KafkaAs with(Map<String, Object> settings) {
        Map<String, Object> changed = new HashMap<>(client);
        changed.putAll(settings);
        return new KafkaAs(changed);
    }

    void send(Collection<String> topics, String value) throws Exception {
        try (KafkaProducer<String, String> producer = producer(Map.of())) {
            for (String topic : topics) {
                unwrap(() -> producer.send(new ProducerRecord<>(topic, PARTITION, "key", value))
                        .get(15, TimeUnit.SECONDS));
            }
        }
    }

    void sendInTransaction(String transactionalId, String topic) {
        try (KafkaProducer<String, String> producer = producer(Map.of("transactional.id", transactionalId))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, PARTITION, "key", "transactional"));
            producer.commitTransaction();
        }
    }

    /** Joins the group and returns the values seen on each topic, once each topic has one. */
    Set<String> readAll(String group, Collection<String> topics) {
        Set<String> seen = new HashSet<>();
        Set<String> values = new HashSet<>();
        try (KafkaConsumer<String, String> consumer = consumer(Map.of("group.id", group))) {
            consumer.subscribe(topics);
            await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> {
                        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                            seen.add(record.topic());
                            values.add(record.value());
                        }
                        return seen.containsAll(topics);
                    });
        }
        return values;
    }

    /** Reads from a partition directly, without a group. */
    void peek(String topic) {
        try (KafkaConsumer<String, String> consumer = consumer(Map.of())) {
            TopicPartition partition = new TopicPartition(topic, PARTITION);
            consumer.assign(List.of(partition));
            consumer.seek(partition, 0);
            for (int i = 0; i < 20; i++) {
                if (!consumer.poll(Duration.ofMillis(250)).isEmpty()) {
                    return;
                }
            }
            throw new IllegalStateException("Nothing came from " + topic + ", and no refusal either");
        }
    }

    void describeCluster() throws Exception {
        try (Admin admin = Admin.create(client)) {
            unwrap(() -> admin.describeCluster().nodes().get(15, TimeUnit.SECONDS));
        }
    }

    private KafkaProducer<String, String> producer(Map<String, Object> settings) {
        Map<String, Object> p = new HashMap<>(client);
        p.remove("default.api.timeout.ms");
        p.put("max.block.ms", "15000");
        p.put("linger.ms", "0");
        p.putAll(settings);
        return new KafkaProducer<>(p, new StringSerializer(), new StringSerializer());
    }

    private KafkaConsumer<String, String> consumer(Map<String, Object> settings) {
        Map<String, Object> p = new HashMap<>(client);
        p.put("auto.offset.reset", "earliest");
        p.put("enable.auto.commit", "false");
        p.putAll(settings);
        return new KafkaConsumer<>(p, new StringDeserializer(), new StringDeserializer());
    }

    private interface Call {
        Object run() throws Exception;
    }

    private static void unwrap(Call call) throws Exception {
        try {
            call.run();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (KafkaException e) {
            // A producer that is refused its id before it is asked to send hides the refusal in another.
            throw e.getCause() instanceof ApiException cause ? cause : e;
        }
    }
}
