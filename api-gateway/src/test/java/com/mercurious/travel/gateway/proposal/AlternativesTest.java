package com.mercurious.travel.gateway.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.proposal.words.Language;
import com.mercurious.travel.gateway.proposal.words.Words;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.messaging.EventJson;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AlternativesTest {
    private static final String KIND = "more-outdoors";

    private final TrackedRequest request = Samples.revisedAndCompleted("0193a000-0000-7000-8000-000000000002");
    private final Itinerary.AlternativePlan plan = request.plan().alternatives().getFirst();

    @Test
    void anAlternativeStandsInItsProposalsPlace() throws IOException {
        // When
        TrackedRequest alternative = Alternatives.of(request, KIND).orElseThrow();

        // Then
        Proposal proposal = Proposals.of(alternative);
        assertThat(proposal.id()).isEqualTo(request.id());
        assertThat(proposal.itinerary().days()).isEqualTo(plan.days());
        assertThat(proposal.itinerary().stays()).isEqualTo(request.plan().stays());
        assertThat(proposal.itinerary().alternatives()).isEmpty();
        assertThat(proposal.price().byCurrency()).isEqualTo(plan.admissions());
        assertThat(proposal.enrichment().sun()).isEqualTo(request.facts().sun());
        assertThat(proposal.enrichment().narratives()).isEmpty();
        assertThat(proposal.enrichment().legs())
                .extracting(Enrichment.LegFootprint::index)
                .containsOnly(-1);
        JsonNode json = EventJson.mapper().readTree(ProposalJson.of(alternative));
        assertThat(json).isEqualTo(EventJson.mapper().readTree(EventJson.write(proposal)));
    }

    @Test
    void whatItsVisitsCostIsConvertedAtTheSameRates() {
        // When
        Proposal proposal = Proposals.of(Alternatives.of(request, KIND).orElseThrow());

        // Then
        assertThat(proposal.price().total().currency()).isEqualTo("EUR");
        assertThat(proposal.price().total())
                .isEqualTo(proposal.enrichment().currency().total());
        assertThat(proposal.price().withinBudget()).isTrue();
    }

    @Test
    void eventsOfAnAlternativeAreOthersThanThoseOfThePlanAndStayTheSame() {
        // Given
        RenderedProposal first = Rendered.plan(Proposals.of(request));
        RenderedProposal other =
                new RenderedProposal(Proposals.of(Alternatives.of(request, KIND).orElseThrow()), KIND);

        // When
        List<String> uids = uids(first, Language.ENGLISH);
        List<String> others = uids(other, Language.ENGLISH);

        // Then
        assertThat(others).isNotEmpty().doesNotHaveDuplicates().doesNotContainAnyElementsOf(uids);
        assertThat(uids(other, Language.FRENCH)).isEqualTo(others);
        assertThat(uids).isEqualTo(uids(first, Language.FRENCH)).doesNotHaveDuplicates();
    }

    @Test
    void thereIsNoneOfAnotherKind() {
        assertThat(Alternatives.kinds(request)).containsExactly(KIND);
        assertThat(Alternatives.of(request, "cheaper")).isEmpty();
        assertThat(Alternatives.of(Samples.completed(request.id()), KIND)).isEmpty();
    }

    private static List<String> uids(RenderedProposal rendered, Language language) {
        String calendar = CalendarRendering.of(rendered, Words.in(language));
        return Pattern.compile("UID:([^\r]+)\r\n")
                .matcher(calendar)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
