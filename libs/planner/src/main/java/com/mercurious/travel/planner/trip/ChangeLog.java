package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Changes;
import com.mercurious.travel.events.Itinerary.VisitChange;
import com.mercurious.travel.events.TravelRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares a revised plan with the one before: what was kept, and of all else why it moved, came or went. */
final class ChangeLog {
    private final Trip trip;
    private final EarlierPlan earlier;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, Itinerary.Day> dayNow = new LinkedHashMap<>();
    private final Map<String, Itinerary.Visit> visitNow = new LinkedHashMap<>();

    private ChangeLog(Trip trip, EarlierPlan earlier, List<Itinerary.Day> days) {
        this.trip = trip;
        this.earlier = earlier;
        trip.candidates().forEach(candidate -> candidates.put(candidate.key(), candidate));
        for (Itinerary.Day day : days) {
            for (Itinerary.Visit visit : day.visits()) {
                String key = Candidate.key(day.destinationId(), visit.placeId());
                dayNow.put(key, day);
                visitNow.put(key, visit);
            }
        }
    }

    static Changes of(Trip trip, EarlierPlan earlier, List<Itinerary.Day> days) {
        return new ChangeLog(trip, earlier, days).changes();
    }

    private Changes changes() {
        int kept = 0;
        List<VisitChange> changes = new ArrayList<>();
        for (Map.Entry<String, EarlierPlan.Earlier> entry : earlier.visits().entrySet()) {
            Optional<VisitChange> change = changeOf(entry.getKey(), entry.getValue());
            change.ifPresent(changes::add);
            kept += change.isEmpty() ? 1 : 0;
        }
        visitNow.forEach((key, visit) -> {
            if (!earlier.visits().containsKey(key)) {
                LocalDate date = dayNow.get(key).date();
                changes.add(new VisitChange(
                        "ADDED", visit.placeId(), visit.name(), null, date, whyAdded(candidates.get(key), date)));
            }
        });
        return new Changes(trip.request().revision().of(), kept, changes);
    }

    private Optional<VisitChange> changeOf(String key, EarlierPlan.Earlier before) {
        Itinerary.Visit visit = before.visit();
        Itinerary.Day now = dayNow.get(key);
        if (now == null) {
            String why = whyRemoved(key, before);
            return Optional.of(new VisitChange("REMOVED", visit.placeId(), visit.name(), before.date(), null, why));
        }
        if (now.date().equals(before.date())) {
            return Optional.empty();
        }
        String why = whyMoved(candidates.get(key).place(), before.date(), now.date());
        return Optional.of(new VisitChange("MOVED", visit.placeId(), visit.name(), before.date(), now.date(), why));
    }

    private String whyRemoved(String key, EarlierPlan.Earlier before) {
        TravelRequest.Revision revision = trip.request().revision();
        String placeId = before.visit().placeId();
        if (revision.removed() != null
                && (revision.removed().contains(placeId) || revision.removed().contains(key))) {
            return "You asked for it to be left out.";
        }
        Candidate candidate = candidates.get(key);
        if (candidate == null) {
            return whyGone(before, placeId);
        }
        if (trip.rain().spoils(candidate.place(), before.date())) {
            return "It is in the open, and rain is expected on %s.".formatted(before.date());
        }
        return newcomersOn(before.date())
                .map(names -> "It made room for %s.".formatted(names))
                .orElse("It no longer fits in beside the others.");
    }

    private String whyGone(EarlierPlan.Earlier before, String placeId) {
        Optional<Place> place = trip.frame().cities().stream()
                .filter(city -> city.id().equals(before.day().destinationId()))
                .flatMap(city -> city.places().stream())
                .filter(found -> found.id().equals(placeId))
                .findFirst();
        if (place.isPresent()) {
            return "Places like it are to be avoided on this trip.";
        }
        boolean staysThere = trip.frame().cities().stream()
                .anyMatch(city -> city.id().equals(before.day().destinationId()));
        return staysThere ? "The catalogue no longer has it." : "The trip no longer leads there.";
    }

    private String whyMoved(Place place, LocalDate before, LocalDate after) {
        if (trip.rain().spoils(place, before)) {
            return "It is in the open, and rain is expected on %s.".formatted(before);
        }
        if (trip.rain().on(after) && place.indoor()) {
            return "It is indoors, and rain is expected on %s.".formatted(after);
        }
        return newcomersOn(before)
                .map(names -> "It made room for %s.".formatted(names))
                .orElse("It fits better into %s now.".formatted(after));
    }

    private String whyAdded(Candidate candidate, LocalDate date) {
        if (candidate.isWanted()) {
            return candidate.wish() == Candidate.Wish.ADDED
                    ? "You asked for it."
                    : "It is on your list of places to see.";
        }
        String gone = earlier.visits().entrySet().stream()
                .filter(entry -> entry.getValue().date().equals(date))
                .filter(entry -> !dayNow.containsKey(entry.getKey())
                        || !dayNow.get(entry.getKey()).date().equals(date))
                .map(entry -> entry.getValue().visit().name())
                .collect(Collectors.joining(", "));
        if (trip.rain().on(date) && candidate.place().indoor()) {
            return "It is indoors, and rain is expected on %s.".formatted(date);
        }
        return gone.isEmpty() ? "There is time for it now." : "It takes the time that %s left.".formatted(gone);
    }

    /** Names of what came to a day, what was asked for alone where there is any. */
    private Optional<String> newcomersOn(LocalDate date) {
        List<String> keys = dayNow.entrySet().stream()
                .filter(entry -> entry.getValue().date().equals(date))
                .map(Map.Entry::getKey)
                .filter(key -> !earlier.visits().containsKey(key)
                        || !earlier.visits().get(key).date().equals(date))
                .toList();
        List<String> asked =
                keys.stream().filter(key -> candidates.get(key).isRequired()).toList();
        String names = (asked.isEmpty() ? keys : asked)
                .stream().map(key -> visitNow.get(key).name()).collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }
}
