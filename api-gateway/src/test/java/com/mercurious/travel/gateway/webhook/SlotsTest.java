package com.mercurious.travel.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotsTest {
    @Test
    void noCallerHasAllTheRoom() throws Exception {
        // Given
        Slots slots = new Slots(4, 2);
        slots.take("ada");
        slots.take("ada");

        // When
        boolean third = slots.take("ada");

        // Then
        assertThat(third).isFalse();
        assertThat(slots.fullOwners()).containsExactly("ada");
        assertThat(slots.take("grace")).isTrue();
        slots.free("ada");
        assertThat(slots.fullOwners()).isEmpty();
        assertThat(slots.take("ada")).isTrue();
        assertThat(slots.taken()).isEqualTo(3);
    }
}
