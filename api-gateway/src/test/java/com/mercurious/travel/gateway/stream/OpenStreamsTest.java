package com.mercurious.travel.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.limit.LimitsConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {
    private final OpenStreams streams = new OpenStreams(
            new SmallRyeConfigBuilder()
                    .withConverter(Duration.class, 200, new DurationConverter())
                    .withMapping(LimitsConfig.class)
                    .withDefaultValues(Map.of("travel.limits.streams", "2", "travel.limits.streams-in-all", "3"))
                    .build()
                    .getConfigMapping(LimitsConfig.class),
            new SimpleMeterRegistry());

    @Test
    void eachCallerHasAFewAndThereIsAnEndForAll() {
        // Given
        streams.opened("ada");
        streams.opened("ada");

        // When, Then
        refuses("ada", "2 event streams of yours");
        streams.opened("bert");
        refuses("carla", "As many event streams");
        streams.closed("ada");
        streams.opened("carla");
        refuses("ada", "As many event streams");
        streams.closed("bert");
        streams.opened("ada");
    }

    @Test
    void nobodyIsRememberedWhoHasNone() {
        // Given
        streams.opened("ada");
        streams.opened("ada");
        refuses("ada", "2 event streams of yours");

        // When
        streams.closed("ada");
        streams.closed("ada");

        // Then
        assertThat(streams.callers()).isZero();
    }

    private void refuses(String caller, String why) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> streams.opened(caller))
                .withMessageContaining(why)
                .satisfies(e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_MANY_STREAMS));
    }
}
