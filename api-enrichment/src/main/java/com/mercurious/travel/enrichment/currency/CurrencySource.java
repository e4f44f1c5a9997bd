package com.mercurious.travel.enrichment.currency;

import com.mercurious.travel.enrichment.country.CountryFacts;
import com.mercurious.travel.enrichment.country.CountryFacts.Territory;
import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.FactSource;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Enrichment.Currency.Rate;
import com.mercurious.travel.events.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * The admissions in one currency: the budget's, else that of the first stay's country, else the first admission's. Without
 * an admission in another currency there is nothing to convert, and no facts.
 */
public final class CurrencySource implements FactSource {
    private final RateTable rates;
    private final CountryFacts countries;

    public CurrencySource(RateTable rates, CountryFacts countries) {
        this.rates = rates;
        this.countries = countries;
    }

    @Override
    public String name() {
        return "currency";
    }

    @Override
    public String origin() {
        return "rates of %s: %s".formatted(rates.date(), rates.source());
    }

    @Override
    public Facts gather(EnrichmentContext context) {
        List<Money> admissions = context.itinerary().admissions();
        if (admissions == null || admissions.isEmpty()) {
            return Facts.NONE;
        }
        String currency = currencyOf(context, admissions);
        List<Rate> used = admissions.stream()
                .map(Money::currency)
                .distinct()
                .filter(other -> !other.equals(currency))
                .map(other -> new Rate(other, currency, rates.rate(other, currency)))
                .toList();
        if (used.isEmpty()) {
            return Facts.NONE;
        }
        BigDecimal total = admissions.stream()
                .map(money -> rates.convert(money, currency).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Facts.ofCurrency(new Enrichment.Currency(
                new Money(total, currency), context.request().budget(), used, rates.date(), rates.source()));
    }

    private String currencyOf(EnrichmentContext context, List<Money> admissions) {
        Money budget = context.request().budget();
        if (budget != null) {
            return budget.currency();
        }
        String country = context.itinerary().stays().getFirst().country();
        return countries.territory(country).map(Territory::currencies).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElse(admissions.getFirst().currency());
    }
}
