package com.mercurious.travel.tools.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedKafkaIT {
    private static final String PASSWORD = "of-the-admin";
    private static final String TOPIC = "t";
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private static Path directory;

    private static EmbeddedKafka kafka;
    private static Map<String, Object> client;

    @BeforeAll
    static void start() throws Exception {
        int port = freePort();
        kafka = EmbeddedKafka.start(directory, port, freePort(), freePort(), PASSWORD);
        client = new HashMap<>(KafkaClients.bootstrapAdmin("127.0.0.1:" + port, PASSWORD));
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "lz4", "zstd"})
    void aSmallRecordThatWouldFillItsReadersMemoryIsNotTaken(String compression) {
        try (Producer<byte[], byte[]> producer = producer(compression)) {
            // When
            Throwable refusal = catchThrowable(() -> producer.send(new ProducerRecord<>(TOPIC, new byte[64 * MEBIBYTE]))
                    .get());

            // Then
            assertThat(refusal).hasCauseInstanceOf(InvalidRecordException.class);
        }
    }

    @Test
    void aRecordThatIsSomewhatLargerUnpackedIsTaken() {
        try (Producer<byte[], byte[]> producer = producer("gzip")) {
            assertThatCode(() -> producer.send(new ProducerRecord<>(TOPIC, new byte[3 * MEBIBYTE]))
                            .get())
                    .doesNotThrowAnyException();
        }
    }

    private static Producer<byte[], byte[]> producer(String compression) {
        Map<String, Object> config = new HashMap<>(client);
        config.put("compression.type", compression);
        config.put("max.request.size", 128 * MEBIBYTE);
        config.put("buffer.memory", 128L * MEBIBYTE);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
