package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a traveller should know of a proposal: the planning's and the enrichment's warnings, and what follows from both. */
public final class ProposalWarnings {
    static final String RAIN_EXPECTED = "RAIN_EXPECTED";
    static final String FACTS_NOT_REFRESHED = "FACTS_NOT_REFRESHED";

    private ProposalWarnings() {}

    /**
     * @param id of the travel request
     * @param refresh the last one; null: none
     */
    public static List<Warning> of(
            String id, TravelRequest request, Itinerary plan, Enrichment facts, @Nullable Refresh refresh) {
        List<Warning> warnings = new ArrayList<>();
        addAll(warnings, plan.warnings());
        addAll(warnings, facts.warnings());
        rain(id, request, plan, facts).ifPresent(warnings::add);
        if (refresh != null && refresh.outcome() == Outcome.FAILED) {
            warnings.add(new Warning(
                    FACTS_NOT_REFRESHED,
                    "The facts are those from before %s: the last refresh failed. %s"
                            .formatted(refresh.requestedAt(), refresh.note()),
                    null));
        }
        return List.copyOf(warnings);
    }

    /** Dates of the forecast on which a day outdoors is better spent elsewhere. */
    public static List<LocalDate> rainyDates(Enrichment facts) {
        return facts.weather().stream()
                .filter(Enrichment.Weather::rainy)
                .map(Enrichment.Weather::date)
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Warning> rain(String id, TravelRequest request, Itinerary plan, Enrichment facts) {
        Set<LocalDate> rainy = Set.copyOf(rainyDates(facts));
        String dates = plan.days().stream()
                .filter(day -> rainy.contains(day.date()))
                .filter(day -> !request.rainyDays().contains(day.date()))
                .filter(ProposalWarnings::isMostlyOutdoors)
                .map(day -> day.date().toString())
                .collect(Collectors.joining(", "));
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        String message = "Rain is forecast for %s, with most of the visits outdoors. "
                + "POST /v1/travel-requests/%s/revisions with {\"weather\": true} plans for it.";
        return Optional.of(new Warning(RAIN_EXPECTED, message.formatted(dates, id), dates));
    }

    /** By minutes at places; one of which it is unknown counts as indoors. */
    private static boolean isMostlyOutdoors(Itinerary.Day day) {
        long all = 0;
        long outdoors = 0;
        for (Itinerary.Visit visit : day.visits()) {
            long minutes = Duration.between(visit.start(), visit.departure()).toMinutes();
            all += minutes;
            outdoors += Boolean.FALSE.equals(visit.indoor()) ? minutes : 0;
        }
        return outdoors * 2 > all;
    }

    private static void addAll(List<Warning> warnings, @Nullable List<Warning> more) {
        if (more != null) {
            warnings.addAll(more);
        }
    }
}
