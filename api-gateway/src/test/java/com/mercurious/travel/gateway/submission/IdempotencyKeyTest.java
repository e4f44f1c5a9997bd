package com.mercurious.travel.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mercurious.travel.gateway.http.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "\"abc\"", " abc "})
    void aKeyMayBeQuoted(String header) {
        assertThat(IdempotencyKey.parse(header)).contains("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "a b", "ä"})
    void aKeyHasVisibleCharactersOnly(String header) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IdempotencyKey.parse(header))
                .withMessageContaining("Idempotency-Key");
    }
}
