package com.mercurious.travel.planner.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoutingProblemBuilderTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                call("1 or more days", () -> RoutingProblem.builder(1, 0)),
                call("must be 0 or more, not -1", () -> builder().place(0, -1, 5)),
                call("place 1 on day 0 must be 0 or more, not -2", () -> builder()
                        .profitOnDay(1, 0, -2)),
                call("service time of place 1 must be from 0", () -> builder().place(1, 1, -5)),
                call("must not close before that, but closes at 10", () -> builder()
                        .window(0, 0, 20, 10)),
                call("must not end before that, but ends at 3", () -> builder().day(0, 4, 3, 0)),
                call("budget must be 0 or more", () -> builder().budget(-1)),
                call("latest start at or after that, not 4", () -> new MealBreak(5, 4, 1)),
                call("0 or more visits", () -> builder().maxVisits(0, -1)),
                call("scale them down", () -> builder().place(0, 1L << 41, 0).build()),
                call(
                        "scale them down",
                        () -> builder().profitOnDay(0, 0, 1L << 41).build()),
                call("needs a limit", () -> new SearchLimits(1, SearchLimits.UNLIMITED, SearchLimits.UNLIMITED, 0)),
                call("0 or more", () -> SearchLimits.ofTime(1, Duration.ofMillis(-1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void shouldRefuseWhatIsOutOfRangeAndSayWhatIsRight(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @Test
    void shouldBeUsedUpByBuilding() {
        // Given
        RoutingProblemBuilder builder = builder();
        builder.build();

        // When
        ThrowingCallable change = () -> builder.place(0, 5, 5);

        // Then
        assertThatThrownBy(change).isInstanceOf(IllegalStateException.class).hasMessageContaining("start another");
    }

    @Test
    void shouldTakeTheUsualProfitWhereADayHasNoOther() {
        // Given
        RoutingProblemBuilder builder = RoutingProblem.builder(2, 2)
                .profitOnDay(0, 1, 3)
                .place(0, 10, 5)
                .place(1, 20, 5);

        // When
        RoutingProblem problem = builder.build();

        // Then
        assertThat(problem.profit(0, 0)).isEqualTo(10);
        assertThat(problem.profit(0, 1)).isEqualTo(3);
        assertThat(problem.profit(1, 0)).isEqualTo(20);
        assertThat(problem.profit(1, 1)).isEqualTo(20);
    }

    @Test
    void shouldRequireABreakOnlyOfADayThatSpansIt() {
        // Given
        RoutingProblemBuilder builder =
                RoutingProblem.builder(0, 3).day(0, 10, 60, 0).day(1, 21, 60, 0).day(2, 10, 39, 0);
        for (int day = 0; day < 3; day++) {
            builder.mealBreak(day, new MealBreak(20, 30, 10));
        }

        // When
        RoutingProblem problem = builder.build();

        // Then
        assertThat(problem.requiredBreaks(0)).hasSize(1);
        assertThat(problem.requiredBreaks(1)).isEmpty();
        assertThat(problem.requiredBreaks(2)).isEmpty();
    }

    private static RoutingProblemBuilder builder() {
        return RoutingProblem.builder(2, 1);
    }

    private static Arguments call(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }
}
