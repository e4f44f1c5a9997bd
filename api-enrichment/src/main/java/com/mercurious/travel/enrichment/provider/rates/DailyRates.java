package com.mercurious.travel.enrichment.provider.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** @param unitsPerEuro by ISO 4217 code, the euro itself left out */
public record DailyRates(LocalDate date, Map<String, BigDecimal> unitsPerEuro) {
    public DailyRates {
        unitsPerEuro = Map.copyOf(unitsPerEuro);
    }
}
