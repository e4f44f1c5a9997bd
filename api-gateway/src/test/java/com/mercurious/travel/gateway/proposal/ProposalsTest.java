package com.mercurious.travel.gateway.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Proposal.PriceSummary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.Samples;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalsTest {
    private static final String ID = "0193a000-0000-7000-8000-000000000003";

    @ParameterizedTest(name = "admissions {0}, converted {1}, budget {2}: total {3}, within {4}")
    @CsvSource({
        "42 EUR,           ,       ,       42 EUR, ",
        "42 EUR,           ,       50 EUR, 42 EUR, true",
        "42 EUR,           ,       40 EUR, 42 EUR, false",
        "42 EUR,           ,       42 EUR, 42 EUR, true",
        "42 EUR,           ,       50 USD, 42 EUR, ",
        "42 EUR;8000 HUF,  ,       50 EUR, ,       ",
        "42 EUR;8000 HUF,  62 EUR, 50 EUR, 62 EUR, false",
        "'',               ,       50 EUR, 0 EUR,  true",
        "'',               ,       ,       ,       ",
    })
    void sumsUpThePrice(String admissions, String converted, String budget, String total, Boolean within) {
        // Given
        Itinerary itinerary = itinerary(
                admissions.isEmpty()
                        ? List.of()
                        : List.of(admissions.split(";")).stream()
                                .map(ProposalsTest::money)
                                .toList());
        Enrichment enrichment = enrichment(money(converted));

        // When
        PriceSummary price = Proposals.price(request(money(budget)), itinerary, enrichment);

        // Then
        assertThat(price.total()).isEqualTo(money(total));
        assertThat(price.withinBudget()).isEqualTo(within);
        assertThat(price.byCurrency()).isEqualTo(itinerary.admissions());
    }

    @Test
    void warningsOfBothStagesAreTheProposals() {
        // Given
        var planned = Samples.planned(ID).itinerary().warnings();
        var enriched = Samples.enriched(ID).enrichment().warnings();
        var document = Samples.completed(ID);

        // When
        var proposal = Proposals.of(document);

        // Then
        assertThat(proposal.warnings()).containsAll(planned).containsAll(enriched);
        assertThat(proposal.warnings()).hasSize(planned.size() + enriched.size());
        assertThat(document.warnings()).isEqualTo(proposal.warnings().size());
        assertThat(proposal.id()).isEqualTo(ID);
    }

    private static Money money(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ");
        return new Money(new BigDecimal(parts[0]), parts[1]);
    }

    private static TravelRequest request(Money budget) {
        TravelRequest r = Samples.planned(ID).request();
        return new TravelRequest(
                r.destinations(),
                r.fixedOrder(),
                r.startDate(),
                r.endDate(),
                r.arrivalTime(),
                r.departureTime(),
                r.travellers(),
                r.interests(),
                r.pace(),
                budget,
                r.mustSee(),
                r.mustAvoid(),
                r.dailyWindow(),
                r.base(),
                r.language(),
                r.accessibility(),
                null,
                null,
                null);
    }

    private static Itinerary itinerary(List<Money> admissions) {
        Itinerary i = Samples.planned(ID).itinerary();
        return new Itinerary(
                i.catalogueVersion(),
                i.score(),
                i.stays(),
                i.days(),
                i.transfers(),
                admissions,
                i.warnings(),
                i.search(),
                null,
                null,
                null);
    }

    private static Enrichment enrichment(Money total) {
        Enrichment e = Samples.enriched(ID).enrichment();
        Enrichment.Currency currency =
                total == null ? null : new Enrichment.Currency(total, null, List.of(), null, "table");
        return new Enrichment(
                e.sun(),
                e.clocks(),
                e.holidays(),
                e.countries(),
                e.legs(),
                e.airports(),
                currency,
                e.sources(),
                e.warnings(),
                null,
                null,
                null,
                null);
    }
}
