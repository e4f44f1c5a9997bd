package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.planner.trip.rule.Warned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What rain does to the worth of a visit: a place under a roof keeps all of it, one in the open four tenths, and one that
 * is all view, green or street two tenths. The figures are the suite's own choice.
 */
final class Rain {
    private static final double IN_THE_OPEN = 0.4;
    private static final double FULLY_EXPOSED = 0.2;

    /** Points for seeing a place in the open that has to be seen on a dry day. */
    private static final long DRY_MUST_SEE_POINTS = 1_000;

    private final Set<LocalDate> dates;

    private Rain(Set<LocalDate> dates) {
        this.dates = dates;
    }

    /** The rainy days of the trip; of others a warning says that they don't count. */
    static Warned<Rain> of(TravelRequest request) {
        List<Warning> warnings = new ArrayList<>();
        Set<LocalDate> dates = new HashSet<>();
        for (LocalDate date : request.rainyDays()) {
            if (date.isBefore(request.startDate()) || date.isAfter(request.endDate())) {
                warnings.add(new Warning(
                        "RAINY_DAY_OUTSIDE_TRIP",
                        "Rain on %s changes nothing: the trip is from %s to %s."
                                .formatted(date, request.startDate(), request.endDate()),
                        date.toString()));
            } else {
                dates.add(date);
            }
        }
        return new Warned<>(new Rain(dates), warnings);
    }

    boolean isNever() {
        return dates.isEmpty();
    }

    boolean on(LocalDate date) {
        return dates.contains(date);
    }

    /** Whether a visit on that date would be rained on. */
    boolean spoils(Place place, LocalDate date) {
        return on(date) && !place.indoor();
    }

    /** The worth of a visit on a date, from what it is worth in any weather. */
    long points(Candidate candidate, LocalDate date, long points) {
        Place place = candidate.place();
        if (place.indoor() || dates.isEmpty()) {
            return points;
        }
        long dry = candidate.isRequired() ? points + DRY_MUST_SEE_POINTS : points;
        return on(date) ? Math.max(1, Math.round(points * shareLeft(place))) : dry;
    }

    private static double shareLeft(Place place) {
        return switch (place.kind().variety()) {
            case OUTDOORS, HEIGHT, GREEN -> FULLY_EXPOSED;
            default -> IN_THE_OPEN;
        };
    }
}
