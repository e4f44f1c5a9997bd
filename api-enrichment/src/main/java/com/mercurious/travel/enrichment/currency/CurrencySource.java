package com.mercurious.travel.enrichment.currency;

import com.mercurious.travel.almanac.money.RateTable;
import com.mercurious.travel.enrichment.country.CountryFacts;
import com.mercurious.travel.enrichment.country.CountryFacts.Territory;
import com.mercurious.travel.enrichment.currency.CurrentRates.Quoted;
import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.FactSource;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.enrichment.facts.FactsUnavailableException;
import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Enrichment.Currency.Rate;
import com.mercurious.travel.events.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The admissions in one currency: the budget's, else that of the first stay's country, else the first admission's. Without
 * an admission in another currency there is nothing to convert, and no facts.
 */
public final class CurrencySource implements FactSource {
    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private final CurrentRates current;
    private final RateTable builtIn;
    private final CountryFacts countries;

    /** @param builtIn for currencies that the current rates lack */
    public CurrencySource(CurrentRates current, RateTable builtIn, CountryFacts countries) {
        this.current = current;
        this.builtIn = builtIn;
        this.countries = countries;
    }

    /** The built-in table alone. */
    public CurrencySource(RateTable builtIn, CountryFacts countries) {
        this(CurrentRates.always(builtIn), builtIn, countries);
    }

    @Override
    public String name() {
        return "currency";
    }

    @Override
    public String origin() {
        return "rates of %s: %s".formatted(builtIn.date(), builtIn.source());
    }

    /** An estimate, of the built-in table: approximate from the day it was made. */
    @Override
    public Double confidence() {
        return 0.6;
    }

    @Override
    public Facts gather(EnrichmentContext context) {
        List<Money> admissions = context.itinerary().admissions();
        if (admissions == null || admissions.isEmpty()) {
            return Facts.NONE;
        }
        String currency = currencyOf(context, admissions);
        List<String> others = admissions.stream()
                .map(Money::currency)
                .distinct()
                .filter(other -> !other.equals(currency))
                .toList();
        return others.isEmpty() ? Facts.NONE : converted(context, admissions, others, currency);
    }

    private Facts converted(EnrichmentContext context, List<Money> admissions, List<String> others, String currency) {
        Quoted quoted = current.quote(context.fresh());
        boolean complete = quoted.table().knows(currency) && others.stream().allMatch(quoted.table()::knows);
        RateTable rates = complete ? quoted.table() : builtIn;
        List<Rate> used = others.stream()
                .map(other -> new Rate(other, currency, shown(other, currency, rates)))
                .toList();
        BigDecimal total = admissions.stream()
                .map(money -> rates.convert(money, currency)
                        .orElseThrow(() -> noRate(money.currency(), currency, rates))
                        .amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Facts facts = Facts.ofCurrency(new Enrichment.Currency(
                        new Money(total, currency), context.request().budget(), used, rates.date(), rates.source()))
                .with(quoted.warnings());
        return complete ? facts.from(quoted.provenance()) : facts;
    }

    private static BigDecimal shown(String from, String to, RateTable rates) {
        BigDecimal rate =
                rates.rate(from, to).orElseThrow(() -> noRate(from, to, rates)).round(SIX_DIGITS);
        return rate.setScale(Math.max(0, rate.scale()));
    }

    private static FactsUnavailableException noRate(String from, String to, RateTable rates) {
        String missing = rates.knows(from) ? to : from;
        return new FactsUnavailableException(
                "the table of rates of %s has no rate for %s".formatted(rates.date(), missing));
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
