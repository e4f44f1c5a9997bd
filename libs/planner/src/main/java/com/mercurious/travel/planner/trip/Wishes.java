package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.catalogue.PlaceKind;
import com.mercurious.travel.catalogue.name.NameSearch;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.planner.trip.Candidate.Wish;
import com.mercurious.travel.planner.trip.CatalogueTables.Sight;
import com.mercurious.travel.planner.trip.rule.Warned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The places that the plan may choose from, by what the traveller wants to see, to avoid and to be spared. What can't be
 * had is told as a warning. One instance serves one request.
 */
final class Wishes {
    private final TravelRequest request;
    private final List<City> cities;
    private final Appeal appeal;
    private final List<Warning> warnings = new ArrayList<>();
    private final CatalogueTables tables;

    Wishes(TravelRequest request, List<City> cities, Appeal appeal, CatalogueTables tables) {
        this.tables = tables;
        this.request = request;
        this.cities = cities;
        this.appeal = appeal;
    }

    Warned<List<Candidate>> candidates() {
        Map<Place, String> avoided = new IdentityHashMap<>();
        Map<Place, Wish> wanted = new IdentityHashMap<>();
        if (namesPlaces()) {
            NameSearch<Sight> names = tables.names(cities);
            removed().forEach(id -> toRemove(id, avoided));
            orEmpty(request.mustAvoid()).forEach(name -> toAvoid(name, names, avoided));
            added().forEach(name -> toSee(name, Wish.ADDED, names, avoided, wanted));
            orEmpty(request.mustSee()).forEach(name -> toSee(name, Wish.MUST_SEE, names, avoided, wanted));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (City city : cities) {
            for (int index = 0; index < city.places().size(); index++) {
                Place place = city.places().get(index);
                Wish wish = wanted.getOrDefault(place, Wish.NONE);
                if (!avoided.containsKey(place) && (wish != Wish.NONE || isFit(place))) {
                    candidates.add(new Candidate(city, place, index, appeal.points(place), wish, null));
                }
            }
        }
        return new Warned<>(candidates, warnings);
    }

    private boolean namesPlaces() {
        return Stream.of(request.mustSee(), request.mustAvoid(), added(), removed())
                .anyMatch(names -> !orEmpty(names).isEmpty());
    }

    private List<String> added() {
        return request.revision() == null
                ? List.of()
                : orEmpty(request.revision().added());
    }

    private List<String> removed() {
        return request.revision() == null
                ? List.of()
                : orEmpty(request.revision().removed());
    }

    /** An id that the catalogue has no longer is left out by itself. */
    private void toRemove(String id, Map<Place, String> avoided) {
        for (City city : cities) {
            for (Place place : city.places()) {
                if (place.id().equals(id)
                        || Candidate.key(city.id(), place.id()).equals(id)) {
                    avoided.put(place, "it is among the places to leave out");
                }
            }
        }
    }

    private void toAvoid(String name, NameSearch<Sight> names, Map<Place, String> avoided) {
        List<Sight> meant = names.meant(name);
        if (meant.isEmpty()) {
            warnings.add(unknown("MUST_AVOID_UNKNOWN", name, names));
        }
        meant.forEach(sight -> avoided.putIfAbsent(sight.place(), "it is among the places to avoid as well"));
    }

    private void toSee(
            String name, Wish wish, NameSearch<Sight> names, Map<Place, String> avoided, Map<Place, Wish> wanted) {
        List<Sight> meant = names.meant(name);
        if (meant.isEmpty()) {
            warnings.add(unknown(wish == Wish.ADDED ? "ADDED_UNKNOWN" : "MUST_SEE_UNKNOWN", name, names));
            return;
        }
        Place place = meant.stream()
                .map(Sight::place)
                .max(Comparator.comparingInt(Place::popularity))
                .orElseThrow();
        if (avoided.containsKey(place)) {
            warnings.add(notPlanned(wish, place, avoided.get(place)));
        } else if (avoidStairs() && place.stairs()) {
            warnings.add(notPlanned(wish, place, "a visit means many stairs, which are to be avoided"));
        } else {
            wanted.putIfAbsent(place, wish);
        }
    }

    private boolean isFit(Place place) {
        boolean tooManyStairs = avoidStairs() && place.stairs();
        boolean notForChildren =
                request.travellers().children() > 0 && place.kind().variety() == PlaceKind.Variety.NIGHT;
        return !tooManyStairs && !notForChildren;
    }

    private boolean avoidStairs() {
        return request.accessibility() != null && request.accessibility().avoidStairs();
    }

    private Warning unknown(String code, String name, NameSearch<Sight> names) {
        List<String> nearest = names.nearest(name);
        String message = "The catalogue has no place '%s' in %s."
                .formatted(
                        name,
                        String.join(" or ", cities.stream().map(City::name).toList()));
        if (!nearest.isEmpty()) {
            message += " The nearest names are " + String.join(", ", nearest) + ".";
        }
        return new Warning(code, message, name);
    }

    static Warning notPlanned(Wish wish, Place place, String why) {
        String code = wish == Wish.ADDED ? "ADDED_NOT_PLANNED" : "MUST_SEE_NOT_PLANNED";
        return new Warning(code, "%s is not in the plan: %s.".formatted(place.name(), why), place.id());
    }

    private static List<String> orEmpty(List<String> names) {
        return names == null ? List.of() : names;
    }
}
