package com.mercurious.travel.planner.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutePlannerTest {

    private final RoutePlanner planner = new RoutePlanner();
    private final PlanValidator validator = new PlanValidator();

    @ParameterizedTest
    @CsvSource({"6, 1", "8, 1", "6, 2", "7, 2"})
    void shouldFindTheOptimumOfSmallPlainProblems(int nodes, int days) {
        // Given
        List<RoutingProblem> problems = problems(40, seed -> RandomProblems.plain(seed, nodes, days));

        // When
        List<RoutingPlan> plans = planned(problems, 2000);

        // Then
        for (int i = 0; i < plans.size(); i++) {
            ExhaustivePlanner.Best best = new ExhaustivePlanner(problems.get(i)).solve();
            assertThat(plans.get(i).profit()).as("seed %d", i).isEqualTo(best.profit());
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 1", "7, 1", "5, 2", "6, 2"})
    void shouldFindTheOptimumOfSmallConstrainedProblems(int nodes, int days) {
        // Given
        List<RoutingProblem> problems = problems(100, seed -> RandomProblems.constrained(seed, nodes, days));

        // When
        List<RoutingPlan> plans = planned(problems, 2000);

        // Then
        for (int i = 0; i < plans.size(); i++) {
            RoutingProblem problem = problems.get(i);
            ExhaustivePlanner.Best best = new ExhaustivePlanner(problem).solve();
            assertThat(validator.validate(problem, plans.get(i)))
                    .as("seed %d", i)
                    .isEmpty();
            assertThat(mustSees(problem, plans.get(i)))
                    .as("must-sees, seed %d", i)
                    .isEqualTo(best.mustSees());
            assertThat(plans.get(i).profit()).as("profit, seed %d", i).isEqualTo(best.profit());
        }
    }

    @Test
    void shouldKeepEveryConstraintOfLargerProblems() {
        // Given
        List<RoutingProblem> problems = problems(
                300, seed -> RandomProblems.constrained(1000 + seed, 20 + (int) (seed % 40), 1 + (int) (seed % 6)));

        // When
        List<RoutingPlan> plans = planned(problems, 300);

        // Then
        for (int i = 0; i < plans.size(); i++) {
            assertThat(validator.validate(problems.get(i), plans.get(i)))
                    .as("seed %d", i)
                    .isEmpty();
        }
        assertThat(plans).filteredOn(plan -> plan.visits() >= 3).hasSizeGreaterThan(250);
        assertThat(plans.stream().flatMap(plan -> plan.days().stream()))
                .filteredOn(day -> !day.breaks().isEmpty() && !day.visits().isEmpty())
                .hasSizeGreaterThan(100);
    }

    @Test
    void shouldAnswerTheSamePlanForTheSameSeedAndIterations() {
        // Given
        RoutingProblem problem = RandomProblems.constrained(7, 60, 4);

        // When
        RoutingPlan first = planner.plan(problem, SearchLimits.ofIterations(42, 3000));
        List<SearchProgress> reports = new ArrayList<>();
        RoutingPlan reported = planner.plan(
                problem,
                SearchLimits.ofIterations(42, 3000)
                        .withDeadline(Duration.ofMinutes(5))
                        .withProgressEvery(Duration.ZERO),
                reports::add,
                () -> false);

        // Then
        assertThat(reported.days()).isEqualTo(first.days());
        assertThat(reported.stats().iterations()).isEqualTo(3000);
        assertThat(reported.stats().bestIteration()).isEqualTo(first.stats().bestIteration());
        assertThat(reports).isNotEmpty();
        assertThat(reports).extracting(SearchProgress::fraction).isSorted().allMatch(f -> f >= 0 && f <= 1);
        assertThat(reports.getLast().profit()).isLessThanOrEqualTo(first.profit());
        assertThat(reports.getLast().visits()).isPositive();
    }

    @Test
    void shouldAnswerTheBestPlanOfSeveralThreadsAndTheSameOneAgain() {
        // Given
        RoutingProblem problem = RandomProblems.plain(7, 60, 2);
        SearchLimits limits = SearchLimits.ofIterations(42, 500);

        // When
        List<RoutingPlan> plans = List.of(
                planner.plan(problem, limits),
                planner.plan(problem, limits.withThreads(3)),
                planner.plan(problem, limits.withThreads(3)));

        // Then
        assertThat(plans.get(1).days()).isEqualTo(plans.get(2).days());
        assertThat(plans.get(1).profit()).isGreaterThanOrEqualTo(plans.get(0).profit());
        assertThat(plans.get(1).stats().iterations()).isEqualTo(1500);
        assertThat(validator.validate(problem, plans.get(1))).isEmpty();
    }

    @Test
    void shouldMakeNoDetourWhereEverythingFits() {
        // Given
        int places = 12;
        RoutingProblemBuilder builder = RoutingProblem.builder(places, 1).day(0, 0, 100_000, 0);
        for (int node = 0; node < places; node++) {
            builder.place(node, 1, 10).window(node, 0, 0, 100_000);
            builder.endpoints(0, node, 100 * position(node), 100 * position(node));
            for (int other = 0; other < places; other++) {
                builder.travel(node, other, 100 * Math.abs(position(node) - position(other)));
            }
        }

        // When
        RoutingPlan plan = planner.plan(builder.build(), SearchLimits.ofIterations(1, 5000));

        // Then
        RoutingPlan.DayRoute route = plan.days().getFirst();
        assertThat(route.visits()).hasSize(places);
        assertThat(route.arrival() - route.departure()).isEqualTo(2 * 100 * places + 10 * places);
    }

    /** Where a place lies on the road, all different, from 1 to 12. */
    private static int position(int node) {
        return node * 5 % 12 + 1;
    }

    @Test
    void shouldEndWithTheStepInWhichTheTimeRunsOut() {
        // Given
        RoutingProblem problem = RandomProblems.constrained(3, 60, 3);
        AtomicLong now = new AtomicLong();
        SearchLimits limits = SearchLimits.ofTime(1, Duration.ofMillis(50));
        long tick = Duration.ofMillis(1).toNanos();

        // When
        RoutingPlan plan =
                new RouteSearch(problem, limits, SearchListener.NONE, () -> false, () -> now.getAndAdd(tick)).run();

        // Then
        assertThat(plan.stats().end()).isEqualTo(RoutingPlan.End.TIME);
        assertThat(plan.stats().iterations()).isBetween(20L, 50L);
        assertThat(Duration.ofNanos(plan.stats().nanos())).isBetween(Duration.ofMillis(50), Duration.ofMillis(52));
        assertThat(plan.visits()).isPositive();
        assertThat(validator.validate(problem, plan)).isEmpty();
    }

    @Test
    void shouldEndWithAValidPlanWhenCancelled() {
        // Given
        RoutingProblem problem = RandomProblems.constrained(3, 100, 5);
        AtomicBoolean cancelled = new AtomicBoolean();

        // When
        RoutingPlan plan = planner.plan(
                problem,
                SearchLimits.ofTime(1, Duration.ofMinutes(5)).withProgressEvery(Duration.ofMillis(20)),
                progress -> cancelled.set(true),
                cancelled::get);

        // Then
        assertThat(plan.stats().end()).isEqualTo(RoutingPlan.End.CANCELLED);
        assertThat(validator.validate(problem, plan)).isEmpty();
        assertThat(plan.visits()).isPositive();
    }

    @Test
    void shouldAnswerEmptyDaysWhereThereIsNothingToVisit() {
        // Given
        RoutingProblem problem = RoutingProblem.builder(0, 2)
                .day(0, 100, 200, 10)
                .day(1, 100, 200, 500)
                .mealBreak(0, new MealBreak(120, 150, 20))
                .build();

        // When
        RoutingPlan plan = planner.plan(problem, SearchLimits.ofIterations(1, 10));

        // Then
        assertThat(plan.visits()).isZero();
        assertThat(plan.days()).hasSize(2);
        assertThat(plan.days().getFirst().breaks()).hasSize(1);
        assertThat(validator.validate(problem, plan)).isEmpty();
    }

    @Test
    void shouldVisitAPlaceOnTheDayOnWhichItIsWorthMost() {
        // Given
        RoutingProblemBuilder builder = RoutingProblem.builder(3, 3);
        for (int day = 0; day < 3; day++) {
            builder.day(day, 0, 100, 0);
            for (int node = 0; node < 3; node++) {
                builder.place(node, 10, 60).window(node, day, 0, 100).profitOnDay(node, (node + 1) % 3, 12);
            }
        }
        RoutingProblem problem = builder.build();

        // When
        RoutingPlan plan = planner.plan(problem, SearchLimits.ofIterations(1, 500));

        // Then
        assertThat(plan.profit()).isEqualTo(36);
        assertThat(plan.days())
                .allSatisfy(day -> assertThat(day.visits().getFirst().node()).isEqualTo((day.day() + 2) % 3));
        assertThat(validator.validate(problem, plan)).isEmpty();
    }

    @Test
    void shouldEndAtOnceWhereNoPlaceFitsOnAnyDay() {
        // Given
        RoutingProblem problem = RoutingProblem.builder(1, 1)
                .day(0, 0, 100, 0)
                .place(0, 10, 60)
                .window(0, 0, 0, 100)
                .endpoints(0, 0, 30, 30)
                .build();

        // When
        RoutingPlan plan = planner.plan(problem, SearchLimits.ofTime(1, Duration.ofMinutes(5)));

        // Then
        assertThat(plan.stats().end()).isEqualTo(RoutingPlan.End.NOTHING_FITS);
        assertThat(plan.visits()).isZero();
    }

    private List<RoutingPlan> planned(List<RoutingProblem> problems, long iterations) {
        return problems.stream()
                .map(problem -> planner.plan(problem, SearchLimits.ofIterations(5, iterations)))
                .toList();
    }

    private static List<RoutingProblem> problems(int count, LongFunction<RoutingProblem> maker) {
        return LongStream.range(0, count).mapToObj(maker).toList();
    }

    private static long mustSees(RoutingProblem problem, RoutingPlan plan) {
        return plan.days().stream()
                .flatMap(day -> day.visits().stream())
                .filter(visit -> problem.mustSee(visit.node()))
                .count();
    }
}
