package com.mercurious.travel.gateway.revision;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.gateway.Samples;
import java.util.List;

/** The sample plan with other names for its visits. */
final class RenamedVisits {
    private RenamedVisits() {}

    /** The first days of the plan, each visit of theirs with that place id and name. */
    static Itinerary plan(int days, String placeId, String name) {
        Itinerary sample =
                Samples.planned("0193a000-0000-7000-8000-000000000009").itinerary();
        List<Itinerary.Day> renamed = sample.days().stream()
                .limit(days)
                .map(day -> new Itinerary.Day(
                        day.date(),
                        day.destinationId(),
                        day.start(),
                        day.end(),
                        day.visits().stream()
                                .map(visit -> renamed(visit, placeId, name))
                                .toList(),
                        day.legs(),
                        day.meals(),
                        null))
                .toList();
        return new Itinerary(
                sample.catalogueVersion(),
                sample.score(),
                sample.stays(),
                renamed,
                sample.transfers(),
                sample.admissions(),
                sample.warnings(),
                sample.search(),
                null,
                null,
                null);
    }

    private static Itinerary.Visit renamed(Itinerary.Visit visit, String placeId, String name) {
        return new Itinerary.Visit(
                placeId,
                name,
                null,
                visit.kind(),
                visit.interests(),
                visit.coordinates(),
                visit.arrival(),
                visit.start(),
                visit.departure(),
                visit.opens(),
                visit.closes(),
                visit.admission(),
                visit.score(),
                visit.mustSee(),
                visit.estimated(),
                null,
                null);
    }
}
