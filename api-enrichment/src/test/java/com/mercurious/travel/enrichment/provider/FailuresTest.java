package com.mercurious.travel.enrichment.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("machine-text")
class FailuresTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "120, PT2M",
                "0, PT0S",
                "'Sat, 21 Nov 2026 12:00:30 GMT', PT30S",
                "'Sat, 21 Nov 2026 11:00:00 GMT', PT0S",
                "soon, -",
                "-1, -",
                "99999999999999999999, -",
                "-, -"
            })
    void thePauseThatAProviderAsksForIsSecondsOrADate(String header, Duration pause) {
        assertThat(Failures.retryAfter(header, CLOCK)).isEqualTo(pause);
    }
}
