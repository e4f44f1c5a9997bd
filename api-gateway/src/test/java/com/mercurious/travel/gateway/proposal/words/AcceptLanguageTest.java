package com.mercurious.travel.gateway.proposal.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("machine-text")
class AcceptLanguageTest {
    @ParameterizedTest(name = "{0} gets {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fr                              | FRENCH",
                "FR                              | FRENCH",
                "fr-CA                           | FRENCH",
                "fr-CA, en;q=0.9                 | FRENCH",
                "en                              | ENGLISH",
                "en-US, fr;q=0.9                 | ENGLISH",
                "en;q=0.3, fr;q=0.4              | FRENCH",
                "en ; q=0.3 , fr ; q=0.4         | FRENCH",
                "fr, en                          | FRENCH",
                "en, fr                          | ENGLISH",
                "de, fr;q=0.1                    | FRENCH",
                "de                              | ENGLISH",
                "*                               | ENGLISH",
                "fr;q=0, *                       | ENGLISH",
                "en;q=0, *                       | FRENCH",
                "en;q=0, *;q=0.1                 | FRENCH",
                "*, fr                           | FRENCH",
                "*;q=0.5, fr;q=0.4               | ENGLISH",
                "fr;q=0, fr-CA                   | ENGLISH",
                "en;q=0, fr;q=0                  | ENGLISH",
                "fr;q=1.5, en;q=0.1              | ENGLISH",
                "fr;q=x, en;q=0.1                | ENGLISH",
                "!!, ,, fr                       | FRENCH",
                "frr, en;q=0.1                   | ENGLISH",
                "'   '                           | ENGLISH",
            })
    void takesTheLanguageThatTheClientLikesBest(String header, Language expected) {
        // When
        Language best = AcceptLanguage.best(List.of(header));

        // Then
        assertThat(best).isEqualTo(expected);
    }

    @Test
    void withoutAHeaderItIsEnglish() {
        assertThat(AcceptLanguage.best(null)).isEqualTo(Language.ENGLISH);
        assertThat(AcceptLanguage.best(List.of())).isEqualTo(Language.ENGLISH);
    }

    @Test
    void severalLinesAreOneList() {
        assertThat(AcceptLanguage.best(List.of("de", "en;q=0.1", "fr"))).isEqualTo(Language.FRENCH);
    }

    /** Of two languages with different weights the heavier one wins, whatever stands around them in which order. */
    @RepeatedTest(50)
    void noiseAndOrderDoNotMatter(RepetitionInfo repetition) {
        // Given
        Random random = new Random(repetition.getCurrentRepetition());
        int english = random.nextInt(1000);
        int french = (english + 1 + random.nextInt(998)) % 1000;
        List<String> noise = List.of("de;q=1", "x-klingon", "zh-Hant-TW;q=0.7", "??", "", "q=1", "it;q=2");
        List<String> parts = IntStream.range(0, 9)
                .mapToObj(i -> noise.get(random.nextInt(noise.size())))
                .collect(Collectors.toList());
        parts.set(0, "en;q=" + thousandths(english));
        parts.set(1, "fr;q=" + thousandths(french));
        Collections.shuffle(parts, random);

        // When
        Language best = AcceptLanguage.best(List.of(String.join(",", parts)));

        // Then
        assertThat(best).isEqualTo(french > english ? Language.FRENCH : Language.ENGLISH);
    }

    private static String thousandths(int weight) {
        return BigDecimal.valueOf(weight, 3).toPlainString();
    }
}
