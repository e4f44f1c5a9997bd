package com.mercurious.travel.planner.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.planner.route.RoutingPlan.DayRoute;
import com.mercurious.travel.planner.route.RoutingPlan.Pause;
import com.mercurious.travel.planner.route.RoutingPlan.Visit;
import com.mercurious.travel.planner.route.Violation.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One right plan, and many that differ from it in one thing. Every way takes 10 and every visit 60; place 0 is open from
 * 100 to 300 and 400 to 600, place 1 all day, place 2 on day 1 only, place 3 all day; day 0 goes from 50 to 700 and needs
 * a break of 50 that starts within 250 to 350.
 */
class PlanValidatorTest {

    private static final Visit FIRST = new Visit(0, 100, 100, 160, 0);
    private static final Visit SECOND = new Visit(1, 170, 170, 230, 0);
    private static final Pause BREAK = new Pause(0, 250, 300, 2, false);
    private static final int HOME = 310;

    private final PlanValidator validator = new PlanValidator();

    @Test
    void shouldFindNothingInARightPlan() {
        // Given
        RoutingPlan plan = day0(90, List.of(FIRST, SECOND), List.of(BREAK), HOME);

        // When
        List<Violation> found = validator.validate(problem().build(), plan);

        // Then
        assertThat(found).isEmpty();
    }

    static Stream<Arguments> brokenTimetables() {
        return Stream.of(
                Arguments.of(
                        "place opens later",
                        Type.OUTSIDE_WINDOW,
                        day0(80, List.of(new Visit(0, 90, 90, 150, 0), SECOND), List.of(BREAK), HOME)),
                Arguments.of(
                        "place has closed in between",
                        Type.OUTSIDE_WINDOW,
                        day0(90, List.of(new Visit(0, 310, 310, 370, 0)), List.of(early()), 380)),
                Arguments.of(
                        "visit goes on past closing",
                        Type.ENDS_AFTER_CLOSING,
                        day0(90, List.of(new Visit(0, 250, 250, 310, 0)), List.of(after(1, 310)), 370)),
                Arguments.of(
                        "place is closed on the day",
                        Type.CLOSED_ON_DAY,
                        day0(90, List.of(FIRST, new Visit(2, 170, 170, 230, 0)), List.of(BREAK), HOME)),
                Arguments.of(
                        "visit is cut short",
                        Type.WRONG_SERVICE_TIME,
                        day0(90, List.of(new Visit(0, 100, 100, 150, 0), SECOND), List.of(BREAK), HOME)),
                Arguments.of(
                        "visit starts before the arrival",
                        Type.OVERLAP,
                        day0(90, List.of(FIRST, new Visit(1, 180, 170, 230, -10)), List.of(BREAK), HOME)),
                Arguments.of(
                        "way between visits takes longer",
                        Type.TRAVEL_TOO_SHORT,
                        day0(90, List.of(FIRST, new Visit(1, 165, 165, 225, 0)), List.of(BREAK), HOME)),
                Arguments.of(
                        "way from the start takes longer",
                        Type.TRAVEL_TOO_SHORT,
                        day0(95, List.of(FIRST, SECOND), List.of(BREAK), HOME)),
                Arguments.of(
                        "way to the end takes longer",
                        Type.TRAVEL_TOO_SHORT,
                        day0(90, List.of(FIRST, SECOND), List.of(BREAK), HOME - 1)),
                Arguments.of(
                        "stated wait is wrong",
                        Type.WRONG_WAITING,
                        day0(90, List.of(FIRST, new Visit(1, 170, 180, 240, 5)), List.of(BREAK), HOME)),
                Arguments.of(
                        "leaves before the day starts",
                        Type.STARTS_BEFORE_DAY,
                        day0(49, List.of(FIRST, SECOND), List.of(BREAK), HOME)),
                Arguments.of(
                        "is home after the day's end",
                        Type.ENDS_AFTER_DAY,
                        day0(90, List.of(FIRST, SECOND), List.of(BREAK), 701)),
                Arguments.of("no break", Type.MISSING_BREAK, day0(90, List.of(FIRST, SECOND), List.of(), HOME)),
                Arguments.of(
                        "break too early",
                        Type.BREAK_OUTSIDE_WINDOW,
                        day0(90, List.of(FIRST, SECOND), List.of(new Pause(0, 249, 299, 2, false)), HOME)),
                Arguments.of(
                        "break too late",
                        Type.BREAK_OUTSIDE_WINDOW,
                        day0(90, List.of(FIRST, SECOND), List.of(new Pause(0, 351, 401, 2, false)), 411)),
                Arguments.of(
                        "break too short",
                        Type.BREAK_WRONG_LENGTH,
                        day0(90, List.of(FIRST, SECOND), List.of(new Pause(0, 250, 290, 2, false)), HOME)),
                Arguments.of(
                        "break taken twice",
                        Type.UNKNOWN_BREAK,
                        day0(90, List.of(FIRST, SECOND), List.of(BREAK, new Pause(0, 300, 350, 2, false)), 360)),
                Arguments.of(
                        "break during a visit",
                        Type.OVERLAP,
                        day0(
                                90,
                                List.of(FIRST, new Visit(1, 250, 250, 310, 0)),
                                List.of(new Pause(0, 250, 300, 2, false)),
                                320)),
                Arguments.of(
                        "break after a visit that is not there",
                        Type.UNKNOWN_BREAK,
                        day0(90, List.of(FIRST, SECOND), List.of(new Pause(0, 250, 300, 3, false)), HOME)),
                Arguments.of(
                        "visit does not wait for the break",
                        Type.OVERLAP,
                        day0(
                                90,
                                List.of(FIRST, new Visit(1, 240, 260, 320, -30)),
                                List.of(new Pause(0, 250, 300, 1, true)),
                                330)),
                Arguments.of(
                        "place that the problem does not have",
                        Type.UNKNOWN_PLACE,
                        day0(90, List.of(FIRST, new Visit(4, 170, 170, 230, 0)), List.of(BREAK), HOME)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenTimetables")
    void shouldFindWhatIsWrongInATimetable(String what, Type type, RoutingPlan plan) {
        // Given
        RoutingProblem problem = problem().visitsEndBeforeClosing().build();

        // When
        List<Violation> found = validator.validate(problem, plan);

        // Then
        assertThat(found).extracting(Violation::type).contains(type);
    }

    static Stream<Arguments> tighterProblems() {
        return Stream.of(
                Arguments.of(Type.TOO_MANY_VISITS, problem().maxVisits(0, 1)),
                Arguments.of(
                        Type.TOO_MANY_OF_KIND, problem().kind(0, 3).kind(1, 3).kindMaximum(3, 1)),
                Arguments.of(Type.TOO_MUCH_WALKING, problem().walkingLimit(0, 17)),
                Arguments.of(Type.OVER_BUDGET, problem().budget(299)),
                Arguments.of(Type.MUST_SEE_UNACCOUNTED, problem().mustSee(3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tighterProblems")
    void shouldFindALimitThatIsPassed(Type type, RoutingProblemBuilder tighter) {
        // Given
        RoutingPlan plan = day0(90, List.of(FIRST, SECOND), List.of(BREAK), HOME);

        // When
        List<Violation> found = validator.validate(tighter.build(), plan);

        // Then
        assertThat(found).extracting(Violation::type).containsExactly(type);
    }

    static Stream<Arguments> limitsJustKept() {
        return Stream.of(
                Arguments.of("visits", problem().maxVisits(0, 2)),
                Arguments.of("kinds", problem().kind(0, 3).kind(1, 3).kindMaximum(3, 2)),
                Arguments.of("walking", problem().walkingLimit(0, 18)),
                Arguments.of("budget", problem().budget(300)),
                Arguments.of("must-see", problem().mustSee(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limitsJustKept")
    void shouldAllowALimitThatIsJustKept(String what, RoutingProblemBuilder tighter) {
        // Given
        RoutingPlan plan = day0(90, List.of(FIRST, SECOND), List.of(BREAK), HOME);

        // When
        List<Violation> found = validator.validate(tighter.build(), plan);

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void shouldFindAPlaceThatIsVisitedTwice() {
        // Given
        RoutingPlan plan = day0(90, List.of(FIRST, SECOND, new Visit(1, 310, 310, 370, 0)), List.of(BREAK), 380);

        // When
        List<Violation> found = validator.validate(problem().build(), plan);

        // Then
        assertThat(found).extracting(Violation::type).contains(Type.DUPLICATE_VISIT);
    }

    @Test
    void shouldFindWrongSumsAndAListedPlaceThatIsNoMustSee() {
        // Given
        RoutingPlan right = day0(90, List.of(FIRST, SECOND), List.of(BREAK), HOME);
        RoutingPlan plan = new RoutingPlan(
                right.days(),
                right.profit() + 1,
                right.cost() - 1,
                List.of(new UnplacedMustSee(1, UnplacedMustSee.Reason.EXCEEDS_BUDGET)),
                right.stats());

        // When
        List<Violation> found = validator.validate(problem().build(), plan);

        // Then
        assertThat(found)
                .extracting(Violation::type)
                .containsExactly(Type.WRONG_PROFIT, Type.WRONG_COST, Type.MUST_SEE_UNACCOUNTED);
    }

    @Test
    void shouldFindAMissingDay() {
        // Given
        RoutingPlan right = day0(90, List.of(FIRST, SECOND), List.of(BREAK), HOME);
        RoutingPlan plan =
                new RoutingPlan(right.days().subList(0, 1), right.profit(), right.cost(), List.of(), right.stats());

        // When
        List<Violation> found = validator.validate(problem().build(), plan);

        // Then
        assertThat(found).extracting(Violation::type).containsExactly(Type.WRONG_DAYS);
    }

    private static RoutingProblemBuilder problem() {
        RoutingProblemBuilder builder = RoutingProblem.builder(4, 2)
                .window(0, 0, 100, 300)
                .window(0, 0, 400, 600)
                .window(1, 0, 0, 1000)
                .window(2, 1, 0, 1000)
                .window(3, 0, 0, 1000)
                .day(0, 50, 700, 0)
                .day(1, 50, 700, 0)
                .mealBreak(0, new MealBreak(250, 350, 50));
        for (int from = 0; from < 4; from++) {
            builder.place(from, 10 * (from + 1), 60).cost(from, 100 * (from + 1));
            for (int day = 0; day < 2; day++) {
                builder.endpoints(day, from, 10, 10).endpointWalking(day, from, 6, 6);
            }
            for (int to = 0; to < 4; to++) {
                builder.travel(from, to, 10).walking(from, to, 6);
            }
        }
        return builder;
    }

    private static Pause early() {
        return new Pause(0, 250, 300, 0, true);
    }

    private static Pause after(int visits, int start) {
        return new Pause(0, start, start + 50, visits, false);
    }

    private static RoutingPlan day0(int departure, List<Visit> visits, List<Pause> breaks, int arrival) {
        List<DayRoute> days = new ArrayList<>();
        days.add(new DayRoute(0, departure, visits, breaks, arrival));
        days.add(new DayRoute(1, 50, List.of(), List.of(), 50));
        long profit = 0;
        long cost = 0;
        for (Visit visit : visits) {
            profit += 10L * (visit.node() + 1);
            cost += 100L * (visit.node() + 1);
        }
        return new RoutingPlan(
                days, profit, cost, List.of(), new RoutingPlan.SearchStats(0, 0, 0, 0, RoutingPlan.End.ITERATIONS));
    }
}
