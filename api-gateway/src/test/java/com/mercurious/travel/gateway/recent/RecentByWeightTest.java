package com.mercurious.travel.gateway.recent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentByWeightTest {
    private final RecentByWeight<byte[]> recent = new RecentByWeight<>(10, json -> json.length);

    @Test
    void whatNobodyAskedForLongestGoesFirst() {
        // Given
        recent.put("a", new byte[4]);
        recent.put("b", new byte[4]);
        recent.get("a");

        // When
        recent.put("c", new byte[4]);

        // Then
        assertThat(recent.get("a")).hasSize(4);
        assertThat(recent.get("b")).isNull();
        assertThat(recent.get("c")).hasSize(4);
    }

    @Test
    void whatIsPutAgainWeighsOnce() {
        // Given
        recent.put("a", new byte[6]);

        // When
        recent.put("a", new byte[4]);
        recent.put("b", new byte[6]);

        // Then
        assertThat(recent.get("a")).hasSize(4);
        assertThat(recent.get("b")).hasSize(6);
    }

    @Test
    void whatIsTooHeavyDoesNotStay() {
        // When
        recent.put("a", new byte[11]);

        // Then
        assertThat(recent.get("a")).isNull();
    }
}
