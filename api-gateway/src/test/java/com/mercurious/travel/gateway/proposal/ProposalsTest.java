package com.mercurious.travel.gateway.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Proposal.PriceSummary;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.messaging.EventJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
        List<Money> amounts = admissions.isEmpty()
                ? List.of()
                : List.of(admissions.split(";")).stream()
                        .map(ProposalsTest::money)
                        .toList();

        // When
        PriceSummary price = Proposals.price(money(budget), amounts, money(converted));

        // Then
        assertThat(price.total()).isEqualTo(money(total));
        assertThat(price.withinBudget()).isEqualTo(within);
        assertThat(price.byCurrency()).isEqualTo(amounts);
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

    @Test
    void theJsonIsThatOfTheSchemasRecord() {
        // Given
        List<TrackedRequest> requests = List.of(Samples.completed(ID), Samples.revisedAndCompleted(ID));

        // When
        List<String> spliced = requests.stream()
                .map(request -> new String(ProposalJson.of(request), StandardCharsets.UTF_8))
                .toList();

        // Then
        assertThat(spliced)
                .isEqualTo(requests.stream()
                        .map(request -> new String(EventJson.write(Proposals.of(request)), StandardCharsets.UTF_8))
                        .toList());
    }

    private static Money money(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ");
        return new Money(new BigDecimal(parts[0]), parts[1]);
    }
}
