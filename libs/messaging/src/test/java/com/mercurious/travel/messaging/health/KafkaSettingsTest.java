package com.mercurious.travel.messaging.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaSettingsTest {
    private static final String JAAS = "org.apache.kafka.common.security.scram.ScramLoginModule required"
            + " username=\"api-generation\" password=\"hunter2\";";

    @Test
    void aBrokerThatIsAwayIsNoTroubleOfTheSettings() {
        try (Admin admin = KafkaSettings.admin(settings("127.0.0.1:1", JAAS))) {
            assertThat(admin).isNotNull();
            admin.close(Duration.ZERO);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "broker.invalid:9092",
                "a.invalid:9092,b.invalid:9092",
                "localhost",
                "localhost:port",
                "localhost:9092;x"
            })
    void serversThatNobodyCanFindAreNamed(String servers) {
        Throwable thrown = catchThrowable(() -> KafkaSettings.admin(settings(servers, JAAS)));

        assertThat(thrown)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("KAFKA_BOOTSTRAP_SERVERS is " + servers + "; right is host:port");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hunter2",
                "my hunter2 hunter2",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"a\" password=\"hunter2\"",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=a password=;",
                "org.example.NoSuchModule required username=\"a\" password=\"hunter2\";"
            })
    void aLineThatNoLoginModuleReadsIsToldWithoutItsPassword(String jaas) {
        Throwable thrown = catchThrowable(() -> KafkaSettings.admin(settings("127.0.0.1:1", jaas)));

        assertThat(thrown)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("KAFKA_SASL_JAAS_CONFIG can't be read")
                .hasMessageContaining("username=\"...\" password=\"...\";");
        assertThat(thrown.getMessage()).doesNotContain("hunter2").doesNotContain("\n");
    }

    private static Map<String, Object> settings(String servers, String jaas) {
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                servers,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                jaas));
    }
}
