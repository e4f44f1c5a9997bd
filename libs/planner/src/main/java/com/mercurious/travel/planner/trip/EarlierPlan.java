package com.mercurious.travel.planner.trip;

import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plan that a revision changes: what was when, and what it is worth to leave it there. */
final class EarlierPlan {
    /** A revision that came without the plan that it revises. */
    static final String PREVIOUS_PLAN_MISSING = "PREVIOUS_PLAN_MISSING";

    /** Points for a visit that stays on its day: more than any two places are worth. */
    private static final long SAME_DAY_POINTS = 4_000;

    /** Points for a visit that stays in the plan. */
    private static final long SAME_TRIP_POINTS = 1_500;

    private final Itinerary plan;
    private final Map<String, Earlier> visits = new LinkedHashMap<>();

    private EarlierPlan(Itinerary plan) {
        this.plan = plan;
        for (Itinerary.Day day : plan.days()) {
            for (Itinerary.Visit visit : day.visits()) {
                visits.put(Candidate.key(day.destinationId(), visit.placeId()), new Earlier(day, visit));
            }
        }
    }

    /** A visit of that plan, and the day that it was on. */
    record Earlier(Itinerary.Day day, Itinerary.Visit visit) {
        LocalDate date() {
            return day.date();
        }
    }

    /**
     * The plan that the request revises; empty for a new trip.
     *
     * @throws TripException where the request revises a plan and there is none
     */
    static Optional<EarlierPlan> of(TravelRequest request, @Nullable Itinerary previous) throws TripException {
        if (request.revision() == null) {
            return Optional.empty();
        }
        if (previous == null || previous.days() == null || previous.stays() == null) {
            String right = "a revision of a request that has a completed plan";
            throw new TripException(new Failure(
                    PREVIOUS_PLAN_MISSING,
                    "The request revises the plan of %s, but that plan did not come with it. Right would be %s."
                            .formatted(request.revision().of(), right),
                    List.of(right)));
        }
        return Optional.of(new EarlierPlan(previous));
    }

    /** Visits by {@link Candidate#key}, in the order of the plan. */
    Map<String, Earlier> visits() {
        return visits;
    }

    /** The visit of a place on a date; empty where there was none. */
    Optional<Earlier> visit(LocalDate date, String placeId) {
        return visits.values().stream()
                .filter(earlier ->
                        earlier.date().equals(date) && earlier.visit().placeId().equals(placeId))
                .findFirst();
    }

    /** What it is worth, beside the visit itself, to leave a place on its day or at least in the plan. */
    long pointsFor(Candidate candidate, LocalDate date) {
        Earlier earlier = visits.get(candidate.key());
        if (earlier == null) {
            return 0;
        }
        return earlier.date().equals(date) ? SAME_DAY_POINTS : SAME_TRIP_POINTS;
    }

    /**
     * The destinations in that plan's order and with its nights, for the same cities and dates; empty where those have
     * changed.
     *
     * @param cityIds ids of the cities asked for
     */
    Optional<List<TravelRequest.Destination>> destinations(List<String> cityIds, TravelRequest request) {
        List<String> ids =
                plan.stays().stream().map(Itinerary.Stay::destinationId).toList();
        Set<String> distinct = new HashSet<>(ids);
        boolean sameDates = !plan.days().isEmpty()
                && plan.days().getFirst().date().equals(request.startDate())
                && plan.days().getLast().date().equals(request.endDate());
        if (!sameDates || distinct.size() < ids.size() || !distinct.equals(new HashSet<>(cityIds))) {
            return Optional.empty();
        }
        List<TravelRequest.Destination> destinations = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            long days = plan.days().stream()
                    .filter(day -> day.destinationId().equals(id))
                    .count();
            int nights = (int) (i == ids.size() - 1 ? days - 1 : days);
            destinations.add(new TravelRequest.Destination(id, null, Math.max(0, nights)));
        }
        return Optional.of(destinations);
    }
}
