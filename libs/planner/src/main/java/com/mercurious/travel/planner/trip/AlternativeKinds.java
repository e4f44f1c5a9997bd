package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.PlaceKind.Variety;
import com.mercurious.travel.planner.trip.rule.BudgetRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The kinds of alternatives. Their thresholds are the suite's own choice. */
final class AlternativeKinds {
    private AlternativeKinds() {}

    /** In the order in which they are tried. */
    static List<AlternativeKind> all() {
        return List.of(
                new FewerLongerVisits(),
                new Cheaper(),
                new MoreOutdoors(),
                new LessWalking(),
                new HiddenGems(),
                new MoreVariety());
    }

    /** Visits of nearly one and a half times the length, and fewer of them. */
    private record FewerLongerVisits() implements AlternativeKind {
        private static final int LONGER_PERCENT = 145;
        private static final double FEWER = 0.8;
        private static final double LEAST_GAIN = 1.2;

        @Override
        public String name() {
            return "fewer-longer-visits";
        }

        @Override
        public Optional<Style> style(Draft best) {
            int fullest = best.plan().days().stream()
                    .mapToInt(day -> day.visits().size())
                    .max()
                    .orElse(0);
            int visitsPerDay = Math.max(1, (int) (fullest * FEWER));
            return fullest < 2 ? Optional.empty() : Optional.of(Style.PLAIN.lingering(LONGER_PERCENT, visitsPerDay));
        }

        @Override
        public Optional<String> difference(Draft best, Draft other) {
            boolean holds = other.visits() < best.visits() && other.meanMinutes() >= best.meanMinutes() * LEAST_GAIN;
            return holds
                    ? Optional.of("%s visits of %s minutes on average instead of %s of %s."
                            .formatted(
                                    other.visits(),
                                    Math.round(other.meanMinutes()),
                                    best.visits(),
                                    Math.round(best.meanMinutes())))
                    : Optional.empty();
        }
    }

    /** Admissions of at least a tenth less. */
    private record Cheaper() implements AlternativeKind {
        private static final double TARGET = 0.65;
        private static final double MOST = 0.9;
        private static final double COST_WEIGHT = 0.6;
        private static final int LEAST_WORTH_SAVING = 1_000;

        @Override
        public String name() {
            return "cheaper";
        }

        @Override
        public Optional<Style> style(Draft best) {
            return rule(best.trip()).flatMap(rule -> {
                long spent = best.spending(rule);
                double mean = (double) spent / Math.max(1, best.visits());
                return spent < LEAST_WORTH_SAVING
                        ? Optional.empty()
                        : Optional.of(Style.weighing(candidate -> 1 / (1 + COST_WEIGHT * candidate.cost(rule) / mean))
                                .spendingAtMost((long) (spent * TARGET), rule));
            });
        }

        @Override
        public Optional<String> difference(Draft best, Draft other) {
            return rule(best.trip())
                    .filter(rule -> other.spending(rule) <= best.spending(rule) * MOST)
                    .map(rule -> {
                        long paid = best.count(candidate -> candidate.cost(rule) > 0);
                        long paidNow = other.count(candidate -> candidate.cost(rule) > 0);
                        return "Admissions of %s %s instead of %s; %s of %s visits cost something instead of %s of %s."
                                .formatted(
                                        whole(other.spending(rule)),
                                        rule.currency(),
                                        whole(best.spending(rule)),
                                        paidNow,
                                        other.visits(),
                                        paid,
                                        best.visits());
                    });
        }

        private static Optional<BudgetRule> rule(Trip trip) {
            return trip.budget()
                    .or(() -> BudgetRule.counting(
                            trip.frame().cities().getFirst().currency(),
                            trip.request().travellers(),
                            trip.frame().cities()));
        }

        private static String whole(long hundredths) {
            return BigDecimal.valueOf(hundredths, 2)
                    .setScale(0, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    /** A tenth more of the time under the open sky. */
    private record MoreOutdoors() implements AlternativeKind {
        private static final double LEAST_GAIN = 0.1;
        private static final double OUTDOORS = 1.6;
        private static final double INDOORS = 0.5;

        @Override
        public String name() {
            return "more-outdoors";
        }

        @Override
        public Optional<Style> style(Draft best) {
            boolean dry = best.trip().frame().days().stream()
                    .anyMatch(day -> !best.trip().rain().on(day.date()));
            return dry
                    ? Optional.of(Style.weighing(candidate -> candidate.place().indoor() ? INDOORS : OUTDOORS))
                    : Optional.empty();
        }

        @Override
        public Optional<String> difference(Draft best, Draft other) {
            return other.outdoorShare() >= best.outdoorShare() + LEAST_GAIN
                    ? Optional.of("%s %% of the time at places is outdoors instead of %s %%: %s visits instead of %s."
                            .formatted(
                                    Math.round(100 * other.outdoorShare()),
                                    Math.round(100 * best.outdoorShare()),
                                    other.count(candidate -> !candidate.place().indoor()),
                                    best.count(candidate -> !candidate.place().indoor())))
                    : Optional.empty();
        }
    }

    /** At least a fifth less on foot. */
    private record LessWalking() implements AlternativeKind {
        private static final double TARGET = 0.65;
        private static final double MOST = 0.8;
        private static final int LEAST_METRES = 1_500;

        @Override
        public String name() {
            return "less-walking";
        }

        @Override
        public Optional<Style> style(Draft best) {
            List<Integer> metres = IntStream.range(0, best.plan().days().size())
                    .mapToObj(day -> Math.max(LEAST_METRES, (int) (best.walkingMetres(day) * TARGET)))
                    .toList();
            return Optional.of(Style.PLAIN.walkingAtMost(metres));
        }

        @Override
        public Optional<String> difference(Draft best, Draft other) {
            long walked = metres(best);
            long walkedNow = metres(other);
            return walkedNow <= walked * MOST
                    ? Optional.of(String.format(
                            Locale.ROOT,
                            "%.1f km on foot instead of %.1f km; %s visits instead of %s.",
                            walkedNow / 1000.0,
                            walked / 1000.0,
                            other.visits(),
                            best.visits()))
                    : Optional.empty();
        }

        private static long metres(Draft draft) {
            return IntStream.range(0, draft.plan().days().size())
                    .mapToLong(draft::walkingMetres)
                    .sum();
        }
    }

    /** Places that fewer people know. */
    private record HiddenGems() implements AlternativeKind {
        private static final double MIDDLE = 60;
        private static final double LEAST_GAIN = 8;
        private static final double POWER = 2.5;
        private static final double GREATEST_FACTOR = 2;

        @Override
        public String name() {
            return "hidden-gems";
        }

        @Override
        public Optional<Style> style(Draft best) {
            return Optional.of(Style.weighing(candidate -> Math.min(
                    GREATEST_FACTOR,
                    Math.pow(MIDDLE / Math.max(1, candidate.place().popularity()), POWER))));
        }

        @Override
        public Optional<String> difference(Draft best, Draft other) {
            return other.meanPopularity() <= best.meanPopularity() - LEAST_GAIN
                    ? Optional.of(
                            "Less-known places: a mean popularity of %s of 100 instead of %s; %s of %s visits are others."
                                    .formatted(
                                            Math.round(other.meanPopularity()),
                                            Math.round(best.meanPopularity()),
                                            Math.round(
                                                    other.differenceTo(best) * Math.max(other.visits(), best.visits())),
                                            other.visits()))
                    : Optional.empty();
        }
    }

    /** Hardly two visits of one sort on a day. */
    private record MoreVariety() implements AlternativeKind {
        private static final int ALIKE_PER_DAY = 1;

        @Override
        public String name() {
            return "more-variety";
        }

        @Override
        public Optional<Style> style(Draft best) {
            return Optional.of(Style.PLAIN.withAlikePerDay(ALIKE_PER_DAY));
        }

        @Override
        public Optional<String> difference(Draft best, Draft other) {
            long alike = repeated(best);
            long alikeNow = repeated(other);
            return alike - alikeNow >= 2
                    ? Optional.of("Visits that repeat a sort of place on the same day: %s instead of %s."
                            .formatted(alikeNow, alike))
                    : Optional.empty();
        }

        /** Visits on a day that has one of their sort already. */
        private static long repeated(Draft draft) {
            return draft.plan().days().stream()
                    .mapToLong(day -> {
                        List<Variety> sorts = day.visits().stream()
                                .map(visit -> draft.trip().candidates().get(visit.node()))
                                .map(candidate -> candidate.place().kind().variety())
                                .toList();
                        return sorts.size() - sorts.stream().distinct().count();
                    })
                    .sum();
        }
    }
}
