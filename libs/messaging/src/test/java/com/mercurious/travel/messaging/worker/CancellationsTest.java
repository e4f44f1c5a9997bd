package com.mercurious.travel.messaging.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CancellationsTest {
    private Instant now = Instant.parse("2029-11-21T09:00:00Z");
    private final InstantSource time = () -> now;
    private final Cancellations cancellations = new Cancellations(time.withZone(ZoneOffset.UTC));

    @Test
    void whatWasCancelledBeforeItBeganIsKnown() {
        // When
        cancellations.add("early");

        // Then
        assertThat(cancellations.contains("early")).isTrue();
        assertThat(cancellations.contains("other")).isFalse();
    }

    @Test
    void ofVeryManyTheOldestAreForgotten() {
        // Given
        cancellations.add("first");

        // When
        for (int i = 0; i < Cancellations.MOST; i++) {
            cancellations.add("later-" + i);
        }

        // Then
        assertThat(cancellations.contains("first")).isFalse();
        assertThat(cancellations.contains("later-0")).isTrue();
    }

    @Test
    void anHourIsRememberedAndNotMore() {
        // Given
        cancellations.add("old");
        now = now.plus(Duration.ofMinutes(1));
        cancellations.add("young");

        // When
        now = now.plus(Cancellations.KEPT);

        // Then
        assertThat(cancellations.contains("old")).isFalse();
        assertThat(cancellations.contains("young")).isTrue();
    }

    @Test
    void whoIsCancelledAgainIsRememberedFromThenOn() {
        // Given
        cancellations.add("again");
        now = now.plus(Duration.ofMinutes(50));
        cancellations.add("again");

        // When
        now = now.plus(Duration.ofMinutes(50));

        // Then
        assertThat(cancellations.contains("again")).isTrue();
    }
}
