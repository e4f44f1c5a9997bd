package com.mercurious.travel.almanac.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrenciesTest {

    @ParameterizedTest
    @CsvSource({
        "EUR,2", "USD,2", "JPY,0", "KRW,0", "ISK,0", "CLP,0", "VND,0", "XOF,0", "XPF,0", "XCD,2", "XCG,2", "ZWG,2",
        "KWD,3", "BHD,3", "OMR,3", "JOD,3", "TND,3", "IQD,3", "LYD,3"
    })
    void moneyHasTheMinorUnitsOfIso4217(String code, int decimals) {
        assertThat(Currencies.decimals(code)).isEqualTo(decimals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XXX | the code for no currency",
                "XTS | a code for tests",
                "XAU | is XAU (Gold), a metal",
                "XAG | is XAG (Silver), a metal",
                "XPT | a metal",
                "XPD | a metal",
                "XDR | a unit of account",
                "CLF | a unit of account",
                "CHE | a unit of account",
                "USN | a unit of account",
                "DEM | is DEM (German Mark), withdrawn, legal tender until 2001-12-31; today EUR",
                "LTL | is LTL (Lithuanian Litas), withdrawn, legal tender until 2015-01-15; today EUR",
                "HRK | is HRK (Croatian Kuna), withdrawn, legal tender until 2023-01-14; today EUR",
                "BGN | is BGN (Bulgarian Lev), withdrawn, legal tender until 2026-01-31; today EUR",
                "ANG | today XCG",
                "ZWL | today ZWG",
                "SUR | withdrawn, legal tender until",
                "ABC | is 'ABC', which is no code of ISO 4217",
                "eur | is 'eur', which is no code of ISO 4217"
            })
    void whatNobodyPaysWithIsRefusedByName(String code, String why) {
        assertThat(Currencies.isUsable(code)).isFalse();
        assertThat(Currencies.refusal(code))
                .hasValueSatisfying(text -> assertThat(text).contains(code).contains(why));
        assertThatThrownBy(() -> Currencies.decimals(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void noCodeIsNoCurrency() {
        assertThat(Currencies.refusal(null)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "100.125,KWD,true", "100.1255,KWD,false", "100.12,EUR,true", "100.120,EUR,true", "100.125,EUR,false",
        "100,JPY,true", "100.0,JPY,true", "100.5,JPY,false", "1E+3,JPY,true", "0.000,JPY,true"
    })
    void anAmountIsPayableInWholeMinorUnits(BigDecimal amount, String code, boolean payable) {
        assertThat(Currencies.isPayable(amount, code)).isEqualTo(payable);
    }

    @Test
    void theTableAgreesWithTheJdkWhereBothKnowMoney() {
        assertThat(Currency.getAvailableCurrencies())
                .filteredOn(currency -> Currencies.isUsable(currency.getCurrencyCode()))
                .hasSizeGreaterThan(150)
                .allSatisfy(currency -> assertThat(Currencies.decimals(currency.getCurrencyCode()))
                        .as(currency.getCurrencyCode())
                        .isEqualTo(currency.getDefaultFractionDigits()));
    }
}
