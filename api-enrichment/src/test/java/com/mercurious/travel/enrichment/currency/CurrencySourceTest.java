package com.mercurious.travel.enrichment.currency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.almanac.money.RateTable;
import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.enrichment.country.CountryFacts;
import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.facts.FactsUnavailableException;
import com.mercurious.travel.events.Enrichment.Currency;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.TravelRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine-text")
class CurrencySourceTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
    private static final RateTable RATES = new RateTable(
            DATE,
            "a test",
            Map.of(
                    "EUR", BigDecimal.ONE,
                    "USD", new BigDecimal("1.25"),
                    "CZK", new BigDecimal("25"),
                    "JPY", new BigDecimal("160")));

    private final CurrencySource source = new CurrencySource(RATES, new CountryFacts());

    @Test
    void theBudgetsCurrencyDecides() {
        EnrichmentContext context = Itineraries.contextOf(Itineraries.vienna());

        Currency currency = source.gather(context).currency();

        assertThat(currency.total()).as("281 EUR × 1.25").isEqualTo(new Money(new BigDecimal("351.25"), "USD"));
        assertThat(currency.budget().amount()).isEqualByComparingTo("400");
        assertThat(currency.rates()).containsExactly(new Currency.Rate("EUR", "USD", new BigDecimal("1.25")));
        assertThat(currency.ratesDate()).isEqualTo(DATE);
        assertThat(currency.ratesSource()).isEqualTo("a test");
    }

    @Test
    void withoutABudgetTheFirstStaysCurrencyDecides() {
        EnrichmentContext context = Itineraries.contextOf(Itineraries.viennaAndPrague());

        Currency currency = source.gather(context).currency();

        assertThat(currency.total())
                .as("121.50 EUR + 1125 CZK ÷ 25")
                .isEqualTo(new Money(new BigDecimal("166.50"), "EUR"));
        assertThat(currency.budget()).isNull();
        assertThat(currency.rates()).containsExactly(new Currency.Rate("CZK", "EUR", new BigDecimal("0.04")));
    }

    @Test
    void aRateIsWrittenInFull() {
        RateTable table = new RateTable(
                DATE,
                "a test",
                Map.of("EUR", new BigDecimal("0.3"), "USD", new BigDecimal("30000"), "CZK", BigDecimal.ONE));
        CurrencySource dear = new CurrencySource(table, new CountryFacts());

        Currency currency =
                dear.gather(Itineraries.contextOf(Itineraries.vienna())).currency();

        assertThat(currency.rates())
                .singleElement()
                .extracting(rate -> rate.rate().toString())
                .isEqualTo("100000");
    }

    @Test
    void thereIsNothingToConvertInOneCurrency() {
        EnrichmentContext vienna = Itineraries.contextOf(Itineraries.vienna());
        TravelRequest inEuro = Itineraries.request(new Money(BigDecimal.TEN, "EUR"), "en");

        assertThat(source.gather(new EnrichmentContext(inEuro, vienna.itinerary()))
                        .currency())
                .isNull();
    }

    @Test
    void aMissingRateIsSaidInPlainWords() {
        EnrichmentContext vienna = Itineraries.contextOf(Itineraries.vienna());
        TravelRequest request = Itineraries.request(new Money(BigDecimal.TEN, "XPF"), "en");

        assertThatThrownBy(() -> source.gather(new EnrichmentContext(request, vienna.itinerary())))
                .isInstanceOf(FactsUnavailableException.class)
                .hasMessageContaining("no rate for XPF")
                .hasMessageContaining("2026-11-01");
    }

    @Test
    void anItineraryWithoutAdmissionsHasNothingToConvert() {
        Itinerary plan = Itineraries.vienna().itinerary();
        Itinerary free = new Itinerary(
                plan.catalogueVersion(),
                plan.score(),
                plan.stays(),
                plan.days(),
                plan.transfers(),
                List.of(),
                plan.warnings(),
                plan.search(),
                null,
                null,
                null);

        assertThat(source.gather(new EnrichmentContext(Itineraries.vienna().request(), free))
                        .currency())
                .isNull();
    }
}
