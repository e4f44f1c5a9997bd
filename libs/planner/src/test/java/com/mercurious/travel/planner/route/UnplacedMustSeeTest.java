package com.mercurious.travel.planner.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.planner.route.UnplacedMustSee.Reason;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two places, both must-sees, on one day from 0 to 100; every way takes 10 and every visit 30. */
class UnplacedMustSeeTest {

    private static final int[] ANY_TIME = {0, 1000};

    static Stream<Arguments> hopeless() {
        return Stream.of(
                Arguments.of(Reason.CLOSED_ON_ALL_DAYS, problem(null)),
                Arguments.of(
                        Reason.EXCEEDS_BUDGET, problem(ANY_TIME).cost(1, 501).budget(500)),
                Arguments.of(
                        Reason.EXCEEDS_VISIT_LIMIT, problem(ANY_TIME).kind(1, 2).kindMaximum(2, 0)),
                Arguments.of(
                        Reason.EXCEEDS_WALKING_LIMIT,
                        problem(ANY_TIME).endpointWalking(0, 1, 6, 6).walkingLimit(0, 11)),
                Arguments.of(Reason.DOES_NOT_FIT_DAY_WINDOW, problem(new int[] {95, 200})),
                Arguments.of(Reason.DOES_NOT_FIT_DAY_WINDOW, problem(ANY_TIME).place(1, 5, 90)),
                Arguments.of(
                        Reason.CONFLICTS_WITH_OTHER_MUST_SEES, problem(ANY_TIME).place(1, 5, 60)),
                Arguments.of(
                        Reason.CONFLICTS_WITH_OTHER_MUST_SEES,
                        problem(ANY_TIME).cost(0, 300).cost(1, 300).budget(500)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hopeless")
    void shouldSayWhyAMustSeeIsNotInThePlan(Reason reason, RoutingProblemBuilder builder) {
        // Given
        RoutingProblem problem = builder.build();

        // When
        RoutingPlan plan = new RoutePlanner().plan(problem, SearchLimits.ofIterations(1, 200));

        // Then
        assertThat(plan.unplacedMustSees()).containsExactly(new UnplacedMustSee(1, reason));
        assertThat(plan.visits()).isEqualTo(1);
        assertThat(new PlanValidator().validate(problem, plan)).isEmpty();
    }

    @Test
    void shouldPlaceAMustSeeBeforeAnyProfit() {
        // Given
        RoutingProblemBuilder builder = RoutingProblem.builder(11, 1).day(0, 0, 100, 0);
        for (int node = 0; node < 11; node++) {
            builder.place(node, node == 0 ? 0 : 1000, node == 0 ? 100 : 10).window(node, 0, 0, 100);
        }
        RoutingProblem problem = builder.mustSee(0).build();

        // When
        RoutingPlan plan = new RoutePlanner().plan(problem, SearchLimits.ofIterations(1, 200));

        // Then
        assertThat(plan.unplacedMustSees()).isEmpty();
        assertThat(plan.profit()).isZero();
    }

    private static RoutingProblemBuilder problem(int[] windowOfSecond) {
        RoutingProblemBuilder builder = RoutingProblem.builder(2, 1)
                .place(0, 100, 30)
                .place(1, 5, 30)
                .mustSee(0)
                .mustSee(1)
                .window(0, 0, 0, 1000)
                .day(0, 0, 100, 0)
                .travel(0, 1, 10)
                .travel(1, 0, 10)
                .endpoints(0, 0, 10, 10)
                .endpoints(0, 1, 10, 10);
        return windowOfSecond == null ? builder : builder.window(1, 0, windowOfSecond[0], windowOfSecond[1]);
    }
}
