package com.mercurious.travel.planner.trip;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.AlternativePlan;
import com.mercurious.travel.planner.route.RoutePlanner;
import com.mercurious.travel.planner.route.SearchLimits;
import com.mercurious.travel.planner.route.SearchListener;
import com.mercurious.travel.planner.route.UnplacedMustSee;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Plans a trip again in styles that travellers would name, with the same core and under the same rules, and offers those
 * plans that keep what their name says, are different enough, and are worth the most.
 */
final class Alternatives {
    /** Share of the best plan's score below which a plan is not offered. */
    private static final double LEAST_SCORE = 0.4;

    /** Share of visits in which a plan has to differ from the best one and from each other. */
    private static final double LEAST_DIFFERENCE = 0.2;

    /** How much a difference counts beside the score. */
    private static final double DIFFERENCE_WEIGHT = 0.5;

    private final TripSearch search;
    private final Draft best;

    Alternatives(RoutePlanner planner, Draft best) {
        this.search = new TripSearch(planner, best.trip(), Optional.empty());
        this.best = best;
    }

    /** A plan that keeps what its kind names. */
    private record Offer(AlternativeKind kind, String summary, Draft draft) {}

    /**
     * @param most how many are wanted
     * @param limits of the searches for all kinds together
     */
    List<AlternativePlan> offer(int most, SearchLimits limits, BooleanSupplier cancelled) {
        if (most <= 0 || best.visits() == 0) {
            return List.of();
        }
        List<Offer> offers = offers(limits, cancelled);
        List<Offer> chosen = new ArrayList<>();
        while (chosen.size() < most) {
            Optional<Offer> next = offers.stream()
                    .filter(offer -> !chosen.contains(offer))
                    .filter(offer -> difference(offer, chosen) >= LEAST_DIFFERENCE)
                    .max(Comparator.comparingDouble(offer -> value(offer, chosen)));
            if (next.isEmpty()) {
                break;
            }
            chosen.add(next.get());
        }
        return chosen.stream().map(this::written).toList();
    }

    private List<Offer> offers(SearchLimits limits, BooleanSupplier cancelled) {
        List<AlternativeKind> kinds = AlternativeKinds.all();
        SearchClock clock = new SearchClock(limits);
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            AlternativeKind kind = kinds.get(i);
            SearchLimits each = clock.part(100 * i / kinds.size(), 100 * (i + 1) / kinds.size());
            if (cancelled.getAsBoolean()) {
                return List.of();
            }
            kind.style(best)
                    .map(style -> search.search(style, each, SearchListener.NONE, cancelled))
                    .ifPresent(draft -> kind.difference(best, draft)
                            .filter(summary -> isWorthIt(draft))
                            .ifPresent(summary -> offers.add(new Offer(kind, summary, draft))));
        }
        return offers;
    }

    /** Whether it keeps all that was asked for and is planned in the best plan, and is not much poorer. */
    private boolean isWorthIt(Draft draft) {
        return unplaced(best).containsAll(unplaced(draft)) && draft.score() >= LEAST_SCORE * best.score();
    }

    private static Set<Integer> unplaced(Draft draft) {
        return draft.plan().unplacedMustSees().stream()
                .map(UnplacedMustSee::node)
                .collect(Collectors.toSet());
    }

    private double difference(Offer offer, List<Offer> chosen) {
        double least = offer.draft().differenceTo(best);
        for (Offer other : chosen) {
            least = Math.min(least, offer.draft().differenceTo(other.draft()));
        }
        return least;
    }

    private double value(Offer offer, List<Offer> chosen) {
        return offer.draft().score() / best.score() + DIFFERENCE_WEIGHT * difference(offer, chosen);
    }

    private AlternativePlan written(Offer offer) {
        ItineraryWriter writer = new ItineraryWriter(best.trip());
        List<Itinerary.Day> days = writer.days(offer.draft().plan(), ItineraryWriter.Explanation.NONE);
        return new AlternativePlan(
                offer.kind().name(),
                offer.summary(),
                offer.draft().score(),
                days,
                ItineraryWriter.admissions(days),
                writer.quality(days));
    }
}
