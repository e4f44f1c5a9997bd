package com.mercurious.travel.gateway.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.request.Percent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownRequestsTest {
    private final KnownRequests known = new KnownRequests();

    @Test
    void aStateNeverGoesBack() {
        // Given
        known.note("a", RequestState.ENRICHING, 70);

        // When
        known.note("a", RequestState.GENERATING, 10);

        // Then
        assertThat(known.state("a")).contains(RequestState.ENRICHING);
    }

    @Test
    void progressIsToldOnceAndItsPercentNeverGoesBack() {
        // Given
        known.note("a", RequestState.GENERATING, 0);

        // When
        List<Optional<Integer>> told = List.of(
                known.advance("a", 0, 10),
                known.advance("a", 0, 10),
                known.advance("a", 2, 30),
                known.advance("a", 1, 20),
                known.advance("a", 3, 25));

        // Then
        assertThat(told)
                .containsExactly(Optional.of(10), Optional.empty(), Optional.of(30), Optional.empty(), Optional.of(30));
    }

    @Test
    void ofAnUnknownRequestNothingIsTold() {
        // When
        Optional<Integer> percent = known.advance("b", 0, 10);

        // Then
        assertThat(percent).isEmpty();
        assertThat(known.unknownOf(List.of("b"))).containsExactly("b");
    }

    @Test
    void theOldestIsForgottenWhereThereAreTooMany() {
        // When
        for (int i = 0; i <= 10_000; i++) {
            known.note("r" + i, RequestState.GENERATING, 0);
        }

        // Then
        assertThat(known.state("r0")).isEmpty();
        assertThat(known.state("r10000")).contains(RequestState.GENERATING);
    }

    @Test
    void theSequenceOfTheWholeGrowsFromStageToStage() {
        // When
        int planning = ProgressEvents.sequence(Samples.planning("a", 5_000_000, 99));
        int enriching = ProgressEvents.sequence(Samples.enriching("a", 0, 1));

        // Then
        assertThat(planning).isLessThan(ProgressEvents.ENRICHMENT_SEQUENCE - 1);
        assertThat(enriching).isEqualTo(ProgressEvents.ENRICHMENT_SEQUENCE);
        assertThat(Percent.ofGeneration(100)).isEqualTo(Percent.ofEnrichment(0)).isEqualTo(70);
        assertThat(Percent.ofEnrichment(100)).isEqualTo(100);
        assertThat(Percent.ofGeneration(-5)).isZero();
    }
}
