package com.mercurious.travel.tools.bench.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.planner.route.RoutingProblem;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepProblemsTest {

    @Test
    void theTripHasEveryConstraintOfTheProduct() {
        // When
        RoutingProblem trip = StepProblems.named("trip");

        // Then
        assertThat(trip.budget()).isLessThan(Long.MAX_VALUE);
        assertThat(trip.requiredBreaks(0)).isNotEmpty();
        assertThat(trip.walkingLimit(0)).isLessThan(RoutingProblem.NO_LIMIT);
        assertThat(trip.maxVisits(0)).isLessThan(trip.nodes());
        assertThat(IntStream.range(0, trip.nodes())).anyMatch(trip::mustSee);
        assertThat(IntStream.range(0, trip.nodes()).map(trip::kind)).anyMatch(kind -> trip.kindMaximum(kind) < 9);
        assertThat(IntStream.range(0, trip.nodes() * trip.days())
                        .map(at -> trip.windows(at % trip.nodes(), at / trip.nodes())
                                .size()))
                .anyMatch(windows -> windows > 1);
    }

    @Test
    void thePlainTripHasThePlacesAndWaysAlone() {
        // Given
        RoutingProblem trip = StepProblems.named("trip");

        // When
        RoutingProblem plain = StepProblems.named("trip-plain");

        // Then
        assertThat(plain.nodes()).isEqualTo(trip.nodes());
        assertThat(plain.travel(0, 1)).isEqualTo(trip.travel(0, 1));
        assertThat(plain.profit(3, 1)).isEqualTo(trip.profit(3, 1));
        assertThat(plain.budget()).isEqualTo(Long.MAX_VALUE);
        assertThat(plain.requiredBreaks(0)).isEmpty();
        assertThat(plain.walkingLimit(0)).isEqualTo(RoutingProblem.NO_LIMIT);
        assertThat(IntStream.range(0, plain.nodes())).noneMatch(plain::mustSee);
    }
}
