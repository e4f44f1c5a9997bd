package com.mercurious.travel.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mercurious.travel.gateway.http.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "\"abc\"", " abc "})
    void aKeyMayBeQuoted(String header) {
        assertThat(IdempotencyKey.parse(List.of(header))).contains("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "a b", "ä", "a\nb", "a\u001b[2Jb", "a\u0000"})
    void aKeyHasVisibleCharactersOnly(String header) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IdempotencyKey.parse(List.of(header)))
                .withMessageContaining("Idempotency-Key")
                .satisfies(e ->
                        assertThat(e.problem().errors().getFirst().expected()).startsWith("1 to 255 visible"));
    }

    @Test
    void aKeyHasAnEnd() {
        assertThat(IdempotencyKey.parse(List.of("k".repeat(255)))).isPresent();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IdempotencyKey.parse(List.of("k".repeat(256))));
    }

    @Test
    void ofSeveralKeysNoneIsChosen() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IdempotencyKey.parse(List.of("a", "b")))
                .withMessageContaining("2 Idempotency-Key headers");
    }

    @Test
    void aCallWithoutTheHeaderHasNone() {
        assertThat(IdempotencyKey.parse(null)).isEmpty();
        assertThat(IdempotencyKey.parse(List.of())).isEmpty();
    }
}
