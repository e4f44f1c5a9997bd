package com.mercurious.travel.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine-text")
class LetterCountsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final LetterCounts counts = new LetterCounts(registry);

    @Test
    void whatIsExpectedIsThereBeforeItHappens() {
        // Given
        String topic = "orders.dlq";

        // When
        counts.expect(topic);

        // Then
        for (String result : new String[] {"written", "cut", "lost"}) {
            assertThat(letters(topic, result)).isZero();
        }
    }

    @Test
    void aLetterIsCountedByItsResultAndIsNotForgottenByAnotherChannelOfItsTopic() {
        // Given
        String topic = "orders.dlq";
        counts.expect(topic);

        // When
        counts.count(topic, LetterCounts.Result.WRITTEN);
        counts.expect(topic);

        // Then
        assertThat(letters(topic, "written")).isEqualTo(1);
        assertThat(letters(topic, "cut")).isZero();
    }

    private double letters(String topic, String result) {
        return registry.get("travel.dead.letters")
                .tags("topic", topic, "result", result)
                .counter()
                .count();
    }
}
