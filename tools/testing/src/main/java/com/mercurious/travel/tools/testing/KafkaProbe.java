package com.mercurious.travel.tools.testing;

import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.tools.suite.platform.PlatformState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A Kafka client for tests: reads and writes as one SCRAM user of the platform. */
public final class KafkaProbe implements AutoCloseable {
    private final Map<String, Object> config;
    private final String user;
    private final List<AutoCloseable> clients = new ArrayList<>();
    private KafkaProducer<String, byte[]> producer;

    public KafkaProbe(PlatformState platform, String user) {
        this.user = user;
        this.config = clientConfig(platform, platform.kafka().jaasConfigOf(user));
    }

    /** Settings of a client that logs in with {@code jaasConfig}. */
    public static Map<String, Object> clientConfig(PlatformState platform, String jaasConfig) {
        return Map.of(
                "bootstrap.servers",
                platform.kafka().bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                jaasConfig);
    }

    /**
     * A consumer of every partition of {@code topics} from now on, without a group, so that no rebalance delays it.
     * Records are kept in the order of arrival in {@link Tap#records()}.
     */
    public Tap tap(String... topics) {
        Map<String, Object> settings = new HashMap<>(config);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        clients.add(consumer);
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            consumer.partitionsFor(topic).forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new Tap(consumer);
    }

    /** A consumer in a group of its own below the user's prefix, subscribed the ordinary way. */
    public KafkaConsumer<String, byte[]> groupConsumer(String groupId) {
        Map<String, Object> settings = new HashMap<>(config);
        settings.put("group.id", groupId);
        settings.put("auto.offset.reset", "earliest");
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        clients.add(consumer);
        return consumer;
    }

    /** Publishes {@code event} as this user and waits for the acknowledgement. */
    public RecordMetadata publish(TravelEvent event) throws InterruptedException, ExecutionException {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.eventType().topic(), event.requestId(), EventJson.write(event));
        CloudEventAttributes.of(event, user, Instant.now())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return send(record);
    }

    /** Sends any record as this user and waits for the acknowledgement. */
    public RecordMetadata send(ProducerRecord<String, byte[]> record) throws InterruptedException, ExecutionException {
        if (producer == null) {
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
            clients.add(producer);
        }
        return producer.send(record).get();
    }

    /** The value of a header, or null. */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A request id that no other test uses. */
    public static String newRequestId() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable client : clients) {
            client.close();
        }
    }

    /** What came in on some topics since the tap was opened. To be used by one thread. */
    public static final class Tap {
        private final KafkaConsumer<String, byte[]> consumer;
        private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

        private Tap(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        /** Everything so far, what has just come in included. */
        public List<ConsumerRecord<String, byte[]>> records() {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            return List.copyOf(records);
        }

        /** Everything so far about one travel request on one topic. */
        public List<ConsumerRecord<String, byte[]>> records(String topic, String requestId) {
            return records().stream()
                    .filter(r -> r.topic().equals(topic) && requestId.equals(r.key()))
                    .toList();
        }
    }
}
