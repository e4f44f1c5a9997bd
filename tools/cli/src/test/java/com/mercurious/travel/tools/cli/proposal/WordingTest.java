package com.mercurious.travel.tools.cli.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("machine-text")
class WordingTest {

    @ParameterizedTest
    @CsvSource({"12.5,EUR,12.50 EUR", "1999.6,JPY,2000 JPY", "3,XYZ,3.00 XYZ"})
    void moneyHasTheDigitsOfItsCurrency(BigDecimal amount, String currency, String expected) {
        assertThat(Wording.money(new Money(amount, currency))).isEqualTo(expected);
    }

    @Test
    void nothingToPayIsFree() {
        assertThat(Wording.price(new Money(BigDecimal.ZERO, "EUR"))).isEqualTo("free");
    }

    @ParameterizedTest
    @CsvSource({"5,5 min", "59,59 min", "60,1 h", "125,2 h 5 min"})
    void durations(int minutes, String expected) {
        assertThat(Wording.duration(minutes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"80,0.1 km", "960,1.0 km", "99949,99.9 km", "243400,243 km"})
    void distances(long metres, String expected) {
        assertThat(Wording.distance(metres)).isEqualTo(expected);
    }

    @Test
    void theLocalNameIsNamedWhereItIsAnother() {
        assertThat(Wording.name("Vienna", "Wien")).isEqualTo("Vienna (Wien)");
        assertThat(Wording.name("Budapest", "Budapest")).isEqualTo("Budapest");
    }
}
