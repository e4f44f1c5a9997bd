package com.mercurious.travel.tools.catalogue.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DegreesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "47.5542 | 47.5542",
                "-21,6959 | -21.6959",
                "24.085889° | 24.085889",
                "1.40022S | -1.40022",
                "47°33'15.44\"N | 47.554289",
                "48° 45′ 37.61″ | 48.760447",
                "7°35' | 7.583333",
                "+16.37 | 16.37",
                ".5 | 0.5",
                "-,25 | -0.25",
                "5E-04 | 0.0005",
                "-5.0e-4 | -0.0005",
                "1E1 | 10",
                "16.37N | 16.37",
                "−33.87 | -33.87",
                "12. | 12"
            })
    void degreesAreReadAsPeopleWriteThem(String text, double expected) {
        assertThat(Degrees.latitude(text).orElseThrow()).isCloseTo(expected, within(1e-6));
    }

    @Test
    void aLongitudeCountedAllAroundIsTurnedWest() {
        assertThat(Degrees.longitude("243.13347").orElseThrow()).isCloseTo(-116.86653, within(1e-6));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "north", "481167", "-91", "47°33'15.44\"X", "1e400", ".", "-", "--5", "NaN", "0x1p3"})
    void whatIsNoLatitudeIsNone(String text) {
        assertThat(Degrees.latitude(text)).isEmpty();
    }
}
