package com.mercurious.travel.gateway.revision;

import com.mercurious.travel.catalogue.name.EditDistance;
import com.mercurious.travel.catalogue.name.Names;
import com.mercurious.travel.events.Itinerary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The visits of a plan, found by what a person calls them. */
final class PlannedVisits {
    private static final int NEAREST = 3;

    private final List<Planned> visits = new ArrayList<>();

    /** @param days of the plan */
    PlannedVisits(List<Itinerary.Day> days, List<Itinerary.Stay> stays) {
        for (Itinerary.Day day : days) {
            String city = stays.stream()
                    .filter(stay -> stay.destinationId().equals(day.destinationId()))
                    .map(Itinerary.Stay::name)
                    .findFirst()
                    .orElse(day.destinationId());
            day.visits().forEach(visit -> visits.add(new Planned(day.date(), day.destinationId(), city, visit)));
        }
    }

    /** @param city its name */
    record Planned(LocalDate date, String destinationId, String city, Itinerary.Visit visit) {
        String placeId() {
            return visit.placeId();
        }

        String name() {
            return visit.name();
        }

        /** The id that tells it from the places of other cities, too. */
        String qualifiedId() {
            return destinationId + "/" + visit.placeId();
        }

        String described() {
            return "%s in %s on %s".formatted(visit.name(), city, date);
        }

        /** Whether a person may mean it by {@code wanted}: its id or a name, in any spelling of it. */
        boolean isCalled(String wanted) {
            if (wanted.strip().equals(qualifiedId())) {
                return true;
            }
            return names().anyMatch(name -> Names.areSame(name, wanted));
        }

        private Stream<String> names() {
            return Stream.of(visit.placeId(), visit.name(), visit.localName()).filter(Objects::nonNull);
        }

        private int distance(String folded) {
            return names().map(Planned::folded)
                    .mapToInt(name -> {
                        boolean contained = !folded.isEmpty() && (name.contains(folded) || folded.contains(name));
                        return contained ? 0 : EditDistance.between(name, folded);
                    })
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }

        private static String folded(String name) {
            return Names.normalise(name).replace(" ", "");
        }
    }

    /** All that may be meant; more than one where a name is not enough. */
    List<Planned> named(String wanted) {
        return visits.stream().filter(planned -> planned.isCalled(wanted)).toList();
    }

    /** Visits of a place id, in whatever city. */
    List<Planned> ofPlace(String placeId) {
        return visits.stream()
                .filter(planned -> planned.placeId().equals(placeId))
                .toList();
    }

    /** Names of the places that come nearest to {@code wanted}, the nearest first. */
    List<String> nearest(String wanted) {
        String folded = Planned.folded(wanted);
        return visits.stream()
                .sorted(Comparator.comparingInt(planned -> planned.distance(folded)))
                .map(Planned::name)
                .distinct()
                .limit(NEAREST)
                .toList();
    }
}
