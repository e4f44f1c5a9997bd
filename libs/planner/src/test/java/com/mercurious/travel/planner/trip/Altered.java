package com.mercurious.travel.planner.trip;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Changes;
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
        days.set(
                day,
                new Day(
                        old.date(),
                        old.destinationId(),
                        old.start(),
                        old.end(),
                        visits,
                        old.legs(),
                        old.meals(),
                        old.quality()));
        return days(from, days);
    }

    static Itinerary days(Itinerary from, List<Day> days) {
        return copy(from, days, from.changes());
    }

    static Itinerary changes(Itinerary from, Changes changes) {
        return copy(from, from.days(), changes);
    }

    private static Itinerary copy(Itinerary from, List<Day> days, Changes changes) {
        return new Itinerary(
                from.catalogueVersion(),
                from.score(),
                from.stays(),
                days,
                from.transfers(),
                from.admissions(),
                from.warnings(),
                from.search(),
                from.quality(),
                from.alternatives(),
                changes);
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
