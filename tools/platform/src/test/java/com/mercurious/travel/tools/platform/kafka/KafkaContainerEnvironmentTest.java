package com.mercurious.travel.tools.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.docker.KafkaDockerWrapper$;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.jdk.javaapi.CollectionConverters;

class KafkaContainerEnvironmentTest {
    @Test
    void isReadByTheImageAsTheSameConfiguration() {
        Map<String, String> environment = KafkaContainerEnvironment.of(9092, "secret");

        List<String> lines = CollectionConverters.asJava(KafkaDockerWrapper$.MODULE$.getServerConfigsFromEnv(
                scala.collection.immutable.Map.from(CollectionConverters.asScala(environment))));

        Map<String, String> read = new HashMap<>();
        lines.stream().filter(line -> line.contains("=")).forEach(line -> {
            String[] parts = line.split("=", 2);
            read.put(parts[0], parts[1]);
        });
        assertThat(read)
                .containsExactlyInAnyOrderEntriesOf(KafkaProperties.of(
                        "0.0.0.0", "127.0.0.1", 9092, 9093, 9094, "/tmp/kraft-combined-logs", "secret"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 9092, 60000, 65535})
    void keepsInnerPortsApartAndWithinTheRange(int port) {
        String listeners = KafkaContainerEnvironment.of(port, "secret").get("KAFKA_LISTENERS");

        List<Integer> ports = List.of(listeners.split(",")).stream()
                .map(listener -> Integer.parseInt(listener.substring(listener.lastIndexOf(':') + 1)))
                .toList();
        assertThat(ports).doesNotHaveDuplicates().contains(port).allMatch(value -> value > 0 && value < 65536);
    }
}
