package com.mercurious.travel.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestIdsTest {
    private static final long NOW = 1_795_255_917_760L;

    @Test
    void newIdsSortByTime() {
        // When
        String earlier = RequestIds.next(NOW);
        String later = RequestIds.next(NOW + 1);

        // Then
        assertThat(earlier).isLessThan(later);
        assertThat(UUID.fromString(earlier).version()).isEqualTo(7);
        assertThat(UUID.fromString(earlier).variant()).isEqualTo(2);
        assertThat(UUID.fromString(earlier).getMostSignificantBits() >>> 16).isEqualTo(NOW);
    }

    @Test
    void tellsAnIdFromOtherText() {
        // When
        boolean any = RequestIds.isId("x")
                || RequestIds.isId("0193A000-0000-7000-8000-000000000001")
                || RequestIds.isId("00000000-0000-0000-0000-00000000000'");

        // Then
        assertThat(any).isFalse();
    }
}
