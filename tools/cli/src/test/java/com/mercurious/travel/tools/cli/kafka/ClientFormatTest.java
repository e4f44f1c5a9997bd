package com.mercurious.travel.tools.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.tools.suite.platform.PlatformState.Kafka;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("machine-text")
class ClientFormatTest {
    private static final Kafka KAFKA = new Kafka(
            "127.0.0.1:9092", "a broker", Map.of("app-client", "5ec2e7", "api-gateway", "07e2", "admin", "1"));

    @Test
    void aJavaClientReadsItsPropertiesFile() throws IOException {
        Properties settings = new Properties();

        settings.load(new StringReader(String.join("\n", ClientFormat.PROPERTIES.lines(KAFKA, "app-client"))));

        assertThat(settings)
                .containsEntry("bootstrap.servers", "127.0.0.1:9092")
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("group.id", "app-client-local");
        assertThat(ConsumerConfig.configNames()).containsAll(settings.stringPropertyNames());
        assertThat(JaasContext.loadClientContext(
                                Map.of("sasl.jaas.config", new Password(settings.getProperty("sasl.jaas.config"))))
                        .configurationEntries()
                        .getFirst()
                        .getOptions())
                .isEqualTo(Map.of("username", "app-client", "password", "5ec2e7"));
    }

    @Test
    void librdkafkaTakesNameAndPasswordApart() {
        assertThat(ClientFormat.LIBRDKAFKA.lines(KAFKA, "app-client"))
                .containsExactly(
                        "bootstrap.servers=127.0.0.1:9092",
                        "security.protocol=SASL_PLAINTEXT",
                        "sasl.mechanism=SCRAM-SHA-512",
                        "sasl.username=app-client",
                        "sasl.password=5ec2e7",
                        "group.id=app-client-local");
    }

    @Test
    void anEnvironmentNeedsNoQuotes() {
        assertThat(ClientFormat.ENV.lines(KAFKA, "api-gateway"))
                .containsExactly(
                        "KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:9092",
                        "KAFKA_SECURITY_PROTOCOL=SASL_PLAINTEXT",
                        "KAFKA_SASL_MECHANISM=SCRAM-SHA-512",
                        "KAFKA_SASL_USERNAME=api-gateway",
                        "KAFKA_SASL_PASSWORD=07e2",
                        "KAFKA_GROUP_ID=api-gateway-local");
    }

    @ParameterizedTest
    @EnumSource(ClientFormat.class)
    void aUserThatIsNoneIsAnsweredWithThoseThatThereAre(ClientFormat format) {
        assertThatThrownBy(() -> format.lines(KAFKA, "app-clint"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no Kafka user 'app-clint'; there are admin, api-gateway, app-client");
    }
}
