package com.mercurious.travel.gateway.revision;

import com.mercurious.travel.catalogue.name.Names;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.revision.PlannedVisits.Planned;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The travel request and the plan that a revision without errors makes of earlier ones. */
final class RevisedRequest {
    private RevisedRequest() {}

    /**
     * The earlier request with what is to be different.
     *
     * @param of id of the earlier one
     * @param rainyDays of the revised trip
     */
    static TravelRequest of(
            String of,
            TravelRequest earlier,
            RevisionForm form,
            List<Planned> pinned,
            List<Planned> removed,
            List<LocalDate> rainyDays) {
        return new TravelRequest(
                earlier.destinations(),
                earlier.fixedOrder(),
                earlier.startDate(),
                earlier.endDate(),
                earlier.arrivalTime(),
                earlier.departureTime(),
                earlier.travellers(),
                earlier.interests(),
                earlier.pace(),
                earlier.budget(),
                mustSees(earlier, form, removed),
                mustAvoids(earlier, form, removed),
                earlier.dailyWindow(),
                earlier.base(),
                earlier.language(),
                earlier.accessibility(),
                rainyDays,
                Objects.requireNonNullElse(form.alternatives(), Objects.requireNonNullElse(earlier.alternatives(), 0)),
                new TravelRequest.Revision(
                        of,
                        pinned.stream()
                                .map(p -> new TravelRequest.PinnedVisit(p.date(), p.placeId()))
                                .toList(),
                        removed.stream().map(Planned::placeId).distinct().toList(),
                        names(form.added())));
    }

    /**
     * The plan to start from: the itinerary or one of its alternatives, by kind, without what belongs to others.
     *
     * @param alternative null: the itinerary
     */
    static Itinerary plan(Itinerary earlier, String alternative) {
        Itinerary.AlternativePlan base = alternative == null
                ? null
                : earlier.alternatives().stream()
                        .filter(a -> a.kind().equalsIgnoreCase(alternative.strip()))
                        .findFirst()
                        .orElseThrow();
        return new Itinerary(
                earlier.catalogueVersion(),
                base == null ? earlier.score() : base.score(),
                earlier.stays(),
                base == null ? earlier.days() : base.days(),
                earlier.transfers(),
                base == null ? earlier.admissions() : base.admissions(),
                earlier.warnings(),
                earlier.search(),
                base == null ? earlier.quality() : base.quality(),
                null,
                null);
    }

    /** What had to be in the plan and is not removed, and what is added. */
    static List<String> mustSees(TravelRequest earlier, RevisionForm form, List<Planned> removed) {
        Predicate<String> leaves = name -> removed.stream().anyMatch(planned -> planned.isCalled(name));
        return Stream.concat(names(earlier.mustSee()).stream().filter(leaves.negate()), names(form.added()).stream())
                .distinct()
                .toList();
    }

    /** What had to stay out of the plan and is not added, and what is removed. */
    private static List<String> mustAvoids(TravelRequest earlier, RevisionForm form, List<Planned> removed) {
        Predicate<String> comesBack = name -> form.added().stream().anyMatch(added -> Names.areSame(added, name));
        return Stream.concat(
                        names(earlier.mustAvoid()).stream().filter(comesBack.negate()),
                        removed.stream().map(Planned::placeId))
                .distinct()
                .toList();
    }

    private static List<String> names(List<String> names) {
        return names == null
                ? List.of()
                : names.stream().map(String::strip).distinct().toList();
    }
}
