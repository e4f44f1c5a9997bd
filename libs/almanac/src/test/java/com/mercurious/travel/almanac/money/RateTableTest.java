package com.mercurious.travel.almanac.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.events.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTableTest {
    private static final RateTable RATES = new RateTable(
            LocalDate.of(2026, 11, 1),
            "a test",
            Map.of(
                    "EUR", BigDecimal.ONE,
                    "USD", new BigDecimal("1.25"),
                    "JPY", new BigDecimal("160"),
                    "KWD", new BigDecimal("0.35"),
                    "BGN", new BigDecimal("1.95583")));

    @ParameterizedTest
    @CsvSource({"12.34,USD,JPY,1580", "12.345,KWD,USD,44.09", "10.001,USD,KWD,2.800", "7.5,EUR,EUR,7.50", "5,XPF,XPF,5"
    })
    void anAmountIsRoundedToTheMinorUnitOfItsCurrency(BigDecimal amount, String from, String to, BigDecimal expected) {
        assertThat(RATES.convert(new Money(amount, from), to)).contains(new Money(expected, to));
    }

    @ParameterizedTest
    @CsvSource({"EUR,XPF", "XPF,EUR", "EUR,BGN"})
    void thereIsNoAmountWithoutARateOrInWithdrawnMoney(String from, String to) {
        assertThat(RATES.convert(new Money(BigDecimal.TEN, from), to)).isEmpty();
    }

    @Test
    void ratesGoThroughTheEuroAndBack() {
        BigDecimal there = RateTable.builtIn().rate("USD", "HUF").orElseThrow();
        BigDecimal back = RateTable.builtIn().rate("HUF", "USD").orElseThrow();

        assertThat(there.multiply(back).doubleValue()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theTableThatComesAlongIsOfMoneyInUseAndOfOneDay() {
        assertThat(CsvTable.read(RateTableTest.class, "almanac/rates.csv"))
                .hasSizeGreaterThan(40)
                .allSatisfy(row -> {
                    assertThat(Currencies.isUsable(row.text("currency")))
                            .as(row.text("currency"))
                            .isTrue();
                    assertThat(row.text("date"))
                            .isEqualTo(RateTable.builtIn().date().toString());
                });
        assertThat(RateTable.builtIn().source()).contains("approximate").contains("not a market quote");
    }
}
