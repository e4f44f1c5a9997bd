package com.mercurious.travel.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    private static final DeadLetter.Origin ORIGIN = new DeadLetter.Origin("travel-generation.request", 7, 1_234L);
    private static final byte[] VALUE = {1, 2, 3};

    private final RecordHeaders original = new RecordHeaders();

    @Test
    void aLetterHasAllOfTheRecordAndTellsWhyAndWhereItWas() {
        // Given
        original.add("ce_id", bytes("e-1")).add("x", null);

        // When
        DeadLetter letter = DeadLetter.of("r-1", VALUE, original, ORIGIN, new IllegalStateException("broken"));

        // Then
        assertThat(letter.topic()).isEqualTo("travel-generation.request.dlq");
        assertThat(letter.key()).isEqualTo("r-1");
        assertThat(letter.value()).isEqualTo(VALUE);
        assertThat(letter.headers().toArray()).contains(original.toArray());
        assertThat(text(letter.headers(), "dead-letter-reason")).isEqualTo("broken");
        assertThat(text(letter.headers(), "dead-letter-partition")).isEqualTo("7");
        assertThat(text(letter.headers(), "dead-letter-offset")).isEqualTo("1234");
    }

    @Test
    void aReplayedRecordHasItsNewReasonAlone() {
        // Given
        original.add("dead-letter-reason", bytes("an earlier one"));

        // When
        DeadLetter letter = DeadLetter.of("r-1", VALUE, original, ORIGIN, new IllegalStateException("broken"));

        // Then
        assertThat(letter.headers().headers("dead-letter-reason")).hasSize(1);
        assertThat(text(letter.headers(), "dead-letter-reason")).isEqualTo("broken");
    }

    @Test
    void aLetterThatIsTooLargeLosesItsHeadersFirstThenItsValueAndNeverItsReason() {
        // Given
        original.add("ce_id", bytes("e-1")).add("x-large", new byte[1_000_000]);
        for (int i = 0; i < 20_000; i++) {
            original.add("x-" + i, bytes("value"));
        }

        // When
        List<DeadLetter> letters = DeadLetter.of(
                        "k".repeat(1_000_000), VALUE, original, ORIGIN, new IllegalStateException("b".repeat(5_000)))
                .everSmaller();

        // Then
        DeadLetter second = letters.get(1);
        assertThat(second.headers().lastHeader("x-large")).isNull();
        assertThat(text(second.headers(), "ce_id")).isEqualTo("e-1");
        assertThat(second.value()).isEqualTo(VALUE);
        DeadLetter last = letters.getLast();
        assertThat(last.value()).isNull();
        assertThat(last.key()).hasSize(1_024);
        assertThat(last.headers().toArray()).hasSizeLessThan(80);
        assertThat(text(last.headers(), "dead-letter-left-out")).isEqualTo("headers, value");
        assertThat(text(last.headers(), "dead-letter-reason")).startsWith("bbb").hasSize(501);
    }

    @Test
    void numbersAreTheSameInEveryLocale() {
        // Given
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            // When
            DeadLetter letter = DeadLetter.of("r-1", VALUE, original, ORIGIN, new IllegalStateException("broken"));

            // Then
            assertThat(text(letter.headers(), "dead-letter-offset")).isEqualTo("1234");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
