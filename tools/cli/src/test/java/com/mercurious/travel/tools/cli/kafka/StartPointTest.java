package com.mercurious.travel.tools.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.tools.cli.kafka.StartPoint.Since;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("machine-text")
class StartPointTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2030-05-09T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "30s, 2030-05-09T11:59:30Z",
        "10m, 2030-05-09T11:50:00Z",
        "2H, 2030-05-09T10:00:00Z",
        "1d, 2030-05-08T12:00:00Z",
        "2030-05-09T10:00:00+02:00, 2030-05-09T08:00:00Z"
    })
    void aSpanThatEndsNowOrATime(String text, Instant time) {
        assertThat(Since.parse(text, NOON)).isEqualTo(new Since(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "m", "-1h", "1w", "1234567d", "yesterday", "2030-05-09", "2030-05-09T10:00:00"})
    void anythingElseIsRefusedWithWhatIsRight(String text) {
        assertThatThrownBy(() -> Since.parse(text, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "' is no time; right are 30s, 10m, 2h, 1d");
    }
}
