package com.mercurious.travel.messaging.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("machine-text")
class TimeBucketsTest {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @BeforeEach
    void filtered() {
        registry.config().meterFilter(new TimeBuckets());
    }

    @ParameterizedTest
    @CsvSource({"travel.planner.time, travel_planner_time_seconds", "http.server.requests, http_server_requests_seconds"
    })
    void aTimeIsCountedInTheBucketsThatItFitsIn(String timer, String name) {
        // Given
        Duration time = Duration.ofMillis(400);

        // When
        registry.timer(timer).record(time);

        // Then
        assertThat(registry.scrape().lines())
                .contains(
                        name + "_bucket{le=\"0.001\",} 0.0",
                        name + "_bucket{le=\"0.3\",} 0.0",
                        name + "_bucket{le=\"0.5\",} 1.0",
                        name + "_bucket{le=\"900.0\",} 1.0",
                        name + "_bucket{le=\"+Inf\",} 1.0")
                .hasSizeLessThan(40);
    }

    @Test
    void timersOfOthersStayAsTheyAre() {
        // Given
        String timer = "redis.commands.duration";

        // When
        registry.timer(timer).record(Duration.ofMillis(400));

        // Then
        assertThat(registry.scrape())
                .contains("redis_commands_duration_seconds_count 1.0")
                .doesNotContain("_bucket");
    }

    @Test
    void whatIsNoTimeStaysAsItIs() {
        // Given
        String summary = "travel.planner.score";

        // When
        registry.summary(summary).record(1200);

        // Then
        assertThat(registry.scrape()).contains("travel_planner_score_count 1.0").doesNotContain("_bucket");
    }
}
