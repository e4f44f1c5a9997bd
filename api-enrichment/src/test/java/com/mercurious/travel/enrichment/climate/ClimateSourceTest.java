package com.mercurious.travel.enrichment.climate;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.enrichment.facts.Facts;
import com.mercurious.travel.events.Enrichment.Climate;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine-text")
class ClimateSourceTest {
    private final ClimateSource source = new ClimateSource(new ClimateNormals());

    @Test
    void aTripOverTheTurnOfAMonthHasBothMonths() {
        Facts facts = source.gather(Itineraries.contextOf(Itineraries.vienna()));

        assertThat(facts.climate()).extracting(Climate::month).containsExactly(4, 5);
        assertThat(facts.climate()).allSatisfy(climate -> {
            assertThat(climate.destinationId()).isEqualTo("vienna");
            assertThat(climate.maxC()).isBetween(14.0, 24.0);
            assertThat(climate.period()).isEqualTo("1991-2020");
        });
        assertThat(facts.warnings()).isEmpty();
    }

    @Test
    void newYearIsDecemberAndJanuary() {
        Facts facts = source.gather(Itineraries.stay(
                "FR", "Europe/Paris", 48.85, 2.35, LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 2)));

        assertThat(facts.climate()).extracting(Climate::month).containsExactlyInAnyOrder(12, 1);
    }

    @Test
    void aPlaceNearAKnownCityHasItsClimate() {
        Facts versailles = source.gather(Itineraries.stay(
                "FR", "Europe/Paris", 48.805, 2.120, LocalDate.of(2027, 7, 1), LocalDate.of(2027, 7, 2)));

        assertThat(versailles.climate()).singleElement().satisfies(july -> assertThat(july.maxC())
                .isBetween(23.0, 28.0));
    }

    @Test
    void aPlaceFarFromAllOfThemHasAWarning() {
        Facts reykjavik = source.gather(Itineraries.stay(
                "IS", "Atlantic/Reykjavik", 64.147, -21.94, LocalDate.of(2027, 7, 1), LocalDate.of(2027, 7, 2)));

        assertThat(reykjavik.climate()).isEmpty();
        assertThat(reykjavik.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("CLIMATE_UNKNOWN");
            assertThat(warning.message()).contains("There").contains("60 km");
        });
    }
}
