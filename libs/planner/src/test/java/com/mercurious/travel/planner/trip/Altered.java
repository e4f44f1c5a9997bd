package com.mercurious.travel.planner.trip;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Visit;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Itineraries with something else in them, all that is not named as before. */
final class Altered {
    private Altered() {}

    static Itinerary visit(Itinerary from, int day, int position, UnaryOperator<Visit> change) {
        List<Day> days = new ArrayList<>(from.days());
        Day old = days.get(day);
        List<Visit> visits = new ArrayList<>(old.visits());
        visits.set(position, change.apply(visits.get(position)));
        days.set(day, old.withVisits(visits));
        return from.withDays(days);
    }

    static Visit named(Visit from, String placeId) {
        return copy(from, placeId, from.start(), from.departure());
    }

    static Visit at(Visit from, LocalDateTime start, LocalDateTime departure) {
        return copy(from, from.placeId(), start, departure);
    }

    private static Visit copy(Visit from, String placeId, LocalDateTime start, LocalDateTime departure) {
        return new Visit(
                placeId,
                from.name(),
                from.localName(),
                from.kind(),
                from.interests(),
                from.coordinates(),
                from.arrival(),
                start,
                departure,
                from.opens(),
                from.closes(),
                from.admission(),
                from.score(),
                from.mustSee(),
                from.estimated(),
                from.indoor(),
                from.reason());
    }
}
