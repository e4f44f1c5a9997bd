package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.AlternativePlan;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.gateway.request.Content;
import com.mercurious.travel.gateway.request.Facts;
import com.mercurious.travel.gateway.request.FactsDigest;
import com.mercurious.travel.gateway.request.Plan;
import com.mercurious.travel.gateway.request.PlanDigest;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.TrackedRequest.Contents;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts an alternative in its proposal's place. The facts about days, countries and places that it shares with the plan stay;
 * what was found out about the plan alone (texts of its days, the footprint of its ways within cities) is left out.
 */
final class Alternatives {
    private static final String DAY_EMPTY = "DAY_EMPTY";
    private static final int TRANSFER = -1;

    private Alternatives() {}

    /** @param completed a request in state COMPLETED, whole */
    static List<String> kinds(TrackedRequest completed) {
        return Objects.requireNonNull(completed.plan()).alternatives().stream()
                .map(AlternativePlan::kind)
                .toList();
    }

    /**
     * The same request as if the alternative was its plan; empty: there is no such alternative.
     *
     * @param completed a request in state COMPLETED, whole
     */
    static Optional<TrackedRequest> of(TrackedRequest completed, String kind) {
        Itinerary itinerary = Objects.requireNonNull(completed.plan());
        return itinerary.alternatives().stream()
                .filter(alternative -> alternative.kind().equals(kind))
                .findFirst()
                .map(alternative -> with(completed, itinerary.as(alternative)));
    }

    private static TrackedRequest with(TrackedRequest completed, Itinerary itinerary) {
        Contents contents = completed.contents();
        PlanDigest planned = Objects.requireNonNull(contents.plan()).digest();
        FactsDigest known = Objects.requireNonNull(contents.facts()).digest();
        Itinerary plan = itinerary.withWarnings(stillTrue(planned.warnings(), itinerary));
        Enrichment facts = about(plan, Objects.requireNonNull(completed.facts()));
        Money total = facts.currency() == null ? null : facts.currency().total();
        return completed.withContents(new Contents(
                contents.request(),
                contents.previous(),
                new Plan(
                        new PlanDigest(plan.score(), plan.admissions(), plan.warnings(), outdoors(plan)),
                        Content.of(plan)),
                new Facts(new FactsDigest(total, known.warnings(), known.rainy()), Content.of(facts))));
    }

    private static List<Warning> stillTrue(List<Warning> warnings, Itinerary itinerary) {
        Set<String> empty = itinerary.days().stream()
                .filter(day -> day.visits().isEmpty())
                .map(day -> day.date().toString())
                .collect(Collectors.toSet());
        return warnings.stream()
                .filter(warning -> !warning.code().equals(DAY_EMPTY) || empty.contains(warning.subject()))
                .toList();
    }

    private static Enrichment about(Itinerary itinerary, Enrichment facts) {
        Map<LocalDate, Set<String>> visited = itinerary.days().stream()
                .collect(Collectors.toMap(
                        Itinerary.Day::date,
                        day -> day.visits().stream()
                                .map(Itinerary.Visit::placeId)
                                .collect(Collectors.toSet()),
                        (some, more) -> {
                            Set<String> all = new HashSet<>(some);
                            all.addAll(more);
                            return all;
                        }));
        return new Enrichment(
                facts.sun(),
                facts.clocks(),
                facts.holidays().stream()
                        .map(holiday -> new Enrichment.Holiday(
                                holiday.date(),
                                holiday.destinationId(),
                                holiday.name(),
                                visited.getOrDefault(holiday.date(), Set.of()).stream()
                                        .sorted()
                                        .toList()))
                        .toList(),
                facts.countries(),
                facts.legs().stream().filter(leg -> leg.index() == TRANSFER).toList(),
                facts.airports(),
                converted(itinerary.admissions(), facts.currency()),
                facts.sources(),
                facts.warnings(),
                facts.climate(),
                facts.weather(),
                facts.places().stream()
                        .filter(place -> visited.values().stream().anyMatch(places -> places.contains(place.placeId())))
                        .toList(),
                List.of());
    }

    /** At the same rates; null where there is none for one of the amounts. */
    private static Enrichment.@Nullable Currency converted(
            List<Money> admissions, Enrichment.@Nullable Currency currency) {
        if (currency == null) {
            return null;
        }
        String wanted = currency.total().currency();
        Map<String, BigDecimal> rates = currency.rates().stream()
                .collect(Collectors.toMap(Enrichment.Currency.Rate::from, Enrichment.Currency.Rate::rate, (a, b) -> a));
        rates.put(wanted, BigDecimal.ONE);
        if (!admissions.stream().allMatch(money -> rates.containsKey(money.currency()))) {
            return null;
        }
        int decimals = Math.max(0, Currency.getInstance(wanted).getDefaultFractionDigits());
        BigDecimal total = admissions.stream()
                .map(money ->
                        money.amount().multiply(rates.get(money.currency())).setScale(decimals, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Enrichment.Currency(
                new Money(total, wanted),
                currency.budget(),
                currency.rates(),
                currency.ratesDate(),
                currency.ratesSource());
    }

    /** Days whose minutes at places are mostly in the open; a place of which that is unknown counts as indoors. */
    private static List<LocalDate> outdoors(Itinerary itinerary) {
        return itinerary.days().stream()
                .filter(day -> {
                    long all = minutes(day.visits());
                    long open = minutes(day.visits().stream()
                            .filter(visit -> Boolean.FALSE.equals(visit.indoor()))
                            .toList());
                    return open * 2 > all;
                })
                .map(Itinerary.Day::date)
                .toList();
    }

    private static long minutes(List<Itinerary.Visit> visits) {
        return visits.stream()
                .mapToLong(visit ->
                        Duration.between(visit.start(), visit.departure()).toMinutes())
                .sum();
    }
}
