package com.mercurious.travel.planner.trip;

import com.mercurious.travel.planner.route.RoutingProblem;
import com.mercurious.travel.planner.trip.rule.BudgetRule;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is after beside the travellers' wishes. None of it loosens a rule: limits are the stricter of the rule's and
 * the style's.
 *
 * @param factor by which a place is worth more or less
 * @param dwellPercent length of a visit in percent of the pace's
 * @param visitsPerDay most visits on a day
 * @param alikePerDay most visits of one sort on a day
 * @param spending most hundredths for admissions, by {@code spendingRule}
 * @param spendingRule what {@code spending} is counted by; null: it is not limited
 * @param walkingMetres most metres on foot on each day; empty: not limited
 */
record Style(
        ToDoubleFunction<Candidate> factor,
        int dwellPercent,
        int visitsPerDay,
        int alikePerDay,
        long spending,
        @Nullable BudgetRule spendingRule,
        List<Integer> walkingMetres) {
    private static final int AS_USUAL = 100;

    /** Nothing in particular: the best plan. */
    static final Style PLAIN = weighing(candidate -> 1);

    static Style weighing(ToDoubleFunction<Candidate> factor) {
        return new Style(
                factor,
                AS_USUAL,
                RoutingProblem.NO_LIMIT,
                RoutingProblem.NO_LIMIT,
                RoutingProblem.NO_LIMIT,
                null,
                List.of());
    }

    Style lingering(int percent, int mostVisitsPerDay) {
        return new Style(factor, percent, mostVisitsPerDay, alikePerDay, spending, spendingRule, walkingMetres);
    }

    Style withAlikePerDay(int most) {
        return new Style(factor, dwellPercent, visitsPerDay, most, spending, spendingRule, walkingMetres);
    }

    Style spendingAtMost(long hundredths, BudgetRule rule) {
        return new Style(factor, dwellPercent, visitsPerDay, alikePerDay, hundredths, rule, walkingMetres);
    }

    Style walkingAtMost(List<Integer> metresByDay) {
        return new Style(factor, dwellPercent, visitsPerDay, alikePerDay, spending, spendingRule, metresByDay);
    }

    /** The points of a place in this style. */
    long points(Candidate candidate) {
        return Math.max(1, Math.round(candidate.points() * factor.applyAsDouble(candidate)));
    }
}
