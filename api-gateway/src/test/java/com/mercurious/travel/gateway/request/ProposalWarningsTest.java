package com.mercurious.travel.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.EnrichmentCompleted;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.gateway.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalWarningsTest {
    private static final String ID = "0193a000-0000-7000-8000-000000000010";

    private final TravelRequest fairWeather = Samples.planned(ID).request();
    private final TravelRequest preparedForRain = Samples.revised(ID).request();
    private final Itinerary indoors = Samples.revised(ID).itinerary();
    private final Itinerary outdoors = outdoors(indoors);
    private final Enrichment rainOnTheSecondDay = Samples.refreshed(ID, 1).enrichment();

    @Test
    void rainOnADayOutdoorsIsSaidWithTheCallThatPlansForIt() {
        // When
        List<Warning> warnings = rain(fairWeather, outdoors);

        // Then
        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.subject()).isEqualTo("2030-05-11");
            assertThat(warning.message())
                    .contains("2030-05-11", "POST /v1/travel-requests/" + ID + "/revisions", "{\"weather\": true}");
        });
    }

    @Test
    void whatIsUnderARoofOrPlannedForRainNeedsNoWarning() {
        // When
        List<Warning> warnings = List.of(rain(fairWeather, indoors), rain(preparedForRain, outdoors)).stream()
                .flatMap(List::stream)
                .toList();

        // Then
        assertThat(warnings).isEmpty();
    }

    @Test
    void theCountOfTheDocumentIsThatOfTheProposal() {
        // When
        TrackedRequest document = Samples.revisedAndCompleted(ID);

        // Then
        assertThat(document.warnings()).isEqualTo(ProposalWarnings.of(document).size());
    }

    private List<Warning> rain(TravelRequest request, Itinerary plan) {
        GenerationCompleted planned = new GenerationCompleted(ID, 1, Outcome.SUCCEEDED, request, plan, null);
        EnrichmentCompleted enriched = new EnrichmentCompleted(ID, 1, Outcome.SUCCEEDED, rainOnTheSecondDay, null);
        TrackedRequest completed = Samples.after(Samples.accepted(ID, request), planned, enriched);
        return ProposalWarnings.of(completed).stream()
                .filter(warning -> warning.code().equals(ProposalWarnings.RAIN_EXPECTED))
                .toList();
    }

    /** The same plan with every visit under the open sky. */
    private static Itinerary outdoors(Itinerary plan) {
        return new Itinerary(
                plan.catalogueVersion(),
                plan.score(),
                plan.stays(),
                plan.days().stream().map(ProposalWarningsTest::outdoors).toList(),
                plan.transfers(),
                plan.admissions(),
                plan.warnings(),
                plan.search(),
                null,
                null,
                null);
    }

    private static Itinerary.Day outdoors(Itinerary.Day day) {
        return new Itinerary.Day(
                day.date(),
                day.destinationId(),
                day.start(),
                day.end(),
                day.visits().stream().map(ProposalWarningsTest::outdoors).toList(),
                day.legs(),
                day.meals(),
                null);
    }

    private static Itinerary.Visit outdoors(Itinerary.Visit visit) {
        return new Itinerary.Visit(
                visit.placeId(),
                visit.name(),
                visit.localName(),
                visit.kind(),
                visit.interests(),
                visit.coordinates(),
                visit.arrival(),
                visit.start(),
                visit.departure(),
                visit.opens(),
                visit.closes(),
                visit.admission(),
                visit.score(),
                visit.mustSee(),
                visit.estimated(),
                false,
                null);
    }
}
