package com.mercurious.travel.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorbellTest {
    private final Doorbell doorbell = new Doorbell();

    @ParameterizedTest
    @ValueSource(strings = {"a b @another-replica", "a b", "a"})
    void newsOfOtherReplicasIsRungFor(String peal) {
        // Given
        Doorbell.Ring ring = doorbell.listen("a");

        // When
        DistantBell.hear(peal, doorbell);

        // Then
        assertThat(ring.rung()).isEqualTo(1);
    }

    @Test
    void whatThisProcessToldItselfIsNotRungForTwice() {
        // Given
        Doorbell.Ring ring = doorbell.listen("a");
        doorbell.ring(List.of("a"));

        // When
        DistantBell.hear(DistantBell.peal(doorbell.name(), List.of("a")), doorbell);

        // Then
        assertThat(ring.rung()).isEqualTo(1);
    }

    @Test
    void whoeverStoppedListeningIsNotRungFor() {
        // Given
        Doorbell.Ring ring = doorbell.listen("a");
        ring.close();

        // When
        doorbell.ring(List.of("a"));

        // Then
        assertThat(ring.rung()).isZero();
    }
}
