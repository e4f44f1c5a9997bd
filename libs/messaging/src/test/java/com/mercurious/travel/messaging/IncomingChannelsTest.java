package com.mercurious.travel.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomingChannelsTest {
    private static final String CHANNEL = "mp.messaging.incoming.requests.";

    @Test
    void theSharedSettingsAreRightForAChannelThatSaysNoMore() {
        // Given
        SmallRyeConfig config = shared(Map.of(CHANNEL + "connector", "smallrye-kafka"));

        // When
        Throwable thrown = catchThrowable(() -> IncomingChannels.require(config));

        // Then
        assertThat(thrown).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "cloud-events, true",
        "tracing-enabled, true",
        "failure-strategy, dead-letter-queue",
        "failure-strategy, fail",
        "fail-on-deserialization-failure, true",
        "value.deserializer, io.quarkus.kafka.client.serialization.JsonObjectDeserializer"
    })
    void aChannelThatIsSetOtherwiseIsNamed(String setting, String value) {
        // Given
        SmallRyeConfig config = shared(Map.of(CHANNEL + "connector", "smallrye-kafka", CHANNEL + setting, value));

        // When
        Throwable thrown = catchThrowable(() -> IncomingChannels.require(config));

        // Then
        assertThat(thrown).hasMessageContaining(CHANNEL + setting + " is " + value + "; right is");
    }

    private static SmallRyeConfig shared(Map<String, String> own) {
        try {
            return new SmallRyeConfigBuilder()
                    .withSources(new PropertiesConfigSource(
                            IncomingChannels.class.getResource("/META-INF/microprofile-config.properties"), 100))
                    .withSources(new PropertiesConfigSource(own, "own", 250))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
