package com.mercurious.travel.enrichment.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.enrichment.footprint.EmissionFactors.Factor;
import com.mercurious.travel.events.Enrichment.LegFootprint;
import com.mercurious.travel.events.Enrichment.LegFootprint.Alternative;
import com.mercurious.travel.events.Itinerary.Mode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("machine-text")
class FootprintSourceTest {
    private final EmissionFactors factors = new EmissionFactors();
    private final FootprintSource source = new FootprintSource(factors);

    @Test
    void aTrainForThreeOver301Kilometres() {
        EnrichmentContext context = Itineraries.contextOf(Itineraries.viennaAndPrague());

        LegFootprint transfer = source.gather(context).legs().getLast();

        assertThat(transfer.date()).isEqualTo(LocalDate.of(2027, 3, 28));
        assertThat(transfer.index()).isEqualTo(-1);
        assertThat(transfer.mode()).isEqualTo(Mode.TRAIN);
        assertThat(transfer.metres()).isEqualTo(301_000);
        assertThat(transfer.minutes()).isEqualTo(270);
        assertThat(transfer.co2eGrams()).as("35 g × 301 km × 3").isEqualTo(31_605);
        assertThat(transfer.factorSource()).contains("UK DESNZ 2024", "national rail", "rounded");
        assertThat(transfer.alternatives())
                .containsExactly(
                        new Alternative("COACH", 24_381), // 27 g × 301 km × 3
                        new Alternative("CAR", 50_267), // 167 g × 301 km × 1 car
                        new Alternative("FLIGHT", 246_519)); // 273 g × 301 km × 3
    }

    @Test
    void everyLegOfEveryDayHasItsFootprintInOrder() {
        EnrichmentContext context = Itineraries.contextOf(Itineraries.vienna());

        List<LegFootprint> legs = source.gather(context).legs();

        assertThat(legs).hasSize(14);
        assertThat(legs.subList(3, 7)).extracting(LegFootprint::index).containsExactly(0, 1, 2, 3);
        LegFootprint underground = legs.get(3);
        assertThat(underground.co2eGrams()).as("68 g × 7.2 km × 2, rounded").isEqualTo(979);
        assertThat(underground.alternatives()).containsExactly(new Alternative("CAR", 1_202));
        LegFootprint walk = legs.get(4);
        assertThat(walk.co2eGrams()).isZero();
        assertThat(walk.alternatives())
                .containsExactly(new Alternative("PUBLIC_TRANSPORT", 135), new Alternative("CAR", 165));
    }

    @ParameterizedTest
    @CsvSource({"500000, FLIGHT_DOMESTIC", "700001, FLIGHT_SHORT_HAUL", "3700001, FLIGHT_LONG_HAUL"})
    void flightsAreToldApartByTheirLength(int metres, Factor.Name expected) {
        assertThat(factors.of(Mode.FLIGHT, metres).name()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 1670", "5, 1670", "6, 3340"})
    void fiveShareACar(int party, long grams) {
        assertThat(factors.of(Factor.Name.CAR).grams(10_000, party)).isEqualTo(grams);
    }
}
