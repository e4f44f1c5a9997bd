package com.mercurious.travel.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void comesBackAsItWentOut() {
        // Given
        Cursor cursor = new Cursor(Instant.ofEpochMilli(1_795_255_917_760L), "0193a000-0000-7000-8000-000000000001");

        // When
        String encoded = cursor.encoded();

        // Then
        assertThat(encoded).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode(encoded)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "MTIz", "MTIzL3g", "L3g"})
    void anythingElseIsRefused(String encoded) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.decode(encoded));
    }
}
