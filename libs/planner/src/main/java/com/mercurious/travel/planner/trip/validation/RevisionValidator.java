package com.mercurious.travel.planner.trip.validation;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.VisitChange;
import com.mercurious.travel.events.TravelRequest.PinnedVisit;
import com.mercurious.travel.events.TravelRequest.Revision;
import com.mercurious.travel.planner.trip.validation.ItineraryViolation.Rule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a revised itinerary against what was asked for and against the plan before. */
final class RevisionValidator {
    private final Revision revision;
    private final Itinerary previous;
    private final Itinerary itinerary;
    private final List<ItineraryViolation> violations = new ArrayList<>();

    RevisionValidator(Revision revision, Itinerary previous, Itinerary itinerary) {
        this.revision = revision;
        this.previous = previous;
        this.itinerary = itinerary;
    }

    /** Where and when a place is visited. */
    private record Slot(String city, String placeId, LocalDate date, LocalDateTime start) {
        boolean isSamePlace(Slot other) {
            return city.equals(other.city) && placeId.equals(other.placeId);
        }
    }

    List<ItineraryViolation> violations() {
        List<Slot> before = slots(previous);
        List<Slot> after = slots(itinerary);
        orEmpty(revision.pinned()).forEach(pinned -> checkPin(pinned, before, after));
        for (Slot slot : after) {
            if (orEmpty(revision.removed()).contains(slot.placeId())
                    || orEmpty(revision.removed()).contains(slot.city() + "/" + slot.placeId())) {
                report(Rule.REMOVED, "%s is in the plan and was to leave it".formatted(slot.placeId()));
            }
        }
        if (itinerary.changes() != null) {
            checkChanges(before, after);
        }
        return violations;
    }

    private void checkPin(PinnedVisit pinned, List<Slot> before, List<Slot> after) {
        boolean kept = before.stream()
                .filter(slot ->
                        slot.placeId().equals(pinned.placeId()) && slot.date().equals(pinned.date()))
                .anyMatch(after::contains);
        boolean warned = itinerary.warnings().stream()
                .anyMatch(warning -> warning.code().equals("PIN_NOT_KEPT")
                        && pinned.placeId().equals(warning.subject()));
        if (!kept && !warned) {
            report(
                    Rule.PINNED,
                    "%s is not at its time on %s, and no warning says so".formatted(pinned.placeId(), pinned.date()));
        }
    }

    private void checkChanges(List<Slot> before, List<Slot> after) {
        Set<List<Object>> expected = new HashSet<>();
        int kept = 0;
        for (Slot slot : before) {
            LocalDate now = dateOf(slot, after);
            if (slot.date().equals(now)) {
                kept++;
            } else {
                expected.add(change(now == null ? "REMOVED" : "MOVED", slot.placeId(), slot.date(), now));
            }
        }
        for (Slot slot : after) {
            if (dateOf(slot, before) == null) {
                expected.add(change("ADDED", slot.placeId(), null, slot.date()));
            }
        }
        Set<List<Object>> stated = new HashSet<>();
        for (VisitChange change : itinerary.changes().visits()) {
            stated.add(change(change.kind(), change.placeId(), change.before(), change.after()));
        }
        if (itinerary.changes().kept() != kept || !stated.equals(expected)) {
            report(
                    Rule.CHANGES,
                    "%s visits are said to be kept and %s to have changed; right are %s and %s"
                            .formatted(itinerary.changes().kept(), stated, kept, expected));
        }
    }

    private static List<Object> change(
            String kind, String placeId, @Nullable LocalDate before, @Nullable LocalDate after) {
        return List.of(kind, placeId, Objects.toString(before), Objects.toString(after));
    }

    private static @Nullable LocalDate dateOf(Slot place, List<Slot> slots) {
        return slots.stream()
                .filter(place::isSamePlace)
                .map(Slot::date)
                .findFirst()
                .orElse(null);
    }

    private static List<Slot> slots(Itinerary itinerary) {
        return itinerary.days().stream()
                .flatMap(day -> day.visits().stream()
                        .map(visit -> new Slot(day.destinationId(), visit.placeId(), day.date(), visit.start())))
                .toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private void report(Rule rule, String text) {
        violations.add(new ItineraryViolation(rule, text));
    }
}
