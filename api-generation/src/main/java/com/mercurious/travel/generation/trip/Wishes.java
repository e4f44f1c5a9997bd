package com.mercurious.travel.generation.trip;

import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.generation.catalogue.City;
import com.mercurious.travel.generation.catalogue.NameSearch;
import com.mercurious.travel.generation.catalogue.Place;
import com.mercurious.travel.generation.catalogue.PlaceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The places that the plan may choose from, by what the traveller wants to see, to avoid and to be spared. What can't be
 * had is told as a warning.
 */
final class Wishes {
    private final TravelRequest request;
    private final List<City> cities;
    private final Appeal appeal;
    private final List<Warning> warnings;
    private final NameSearch<Sight> names = new NameSearch<>();

    Wishes(TravelRequest request, List<City> cities, Appeal appeal, List<Warning> warnings) {
        this.request = request;
        this.cities = cities;
        this.appeal = appeal;
        this.warnings = warnings;
    }

    private record Sight(City city, Place place) {
        String key() {
            return city.id() + "/" + place.id();
        }
    }

    List<Candidate> candidates() {
        Set<Sight> avoided = new HashSet<>();
        Set<Sight> wanted = new HashSet<>();
        if (!orEmpty(request.mustSee()).isEmpty()
                || !orEmpty(request.mustAvoid()).isEmpty()) {
            indexNames();
            orEmpty(request.mustAvoid()).forEach(name -> avoided.addAll(toAvoid(name)));
            orEmpty(request.mustSee()).forEach(name -> toSee(name, avoided, wanted));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (City city : cities) {
            for (Place place : city.places()) {
                Sight sight = new Sight(city, place);
                boolean mustSee = wanted.contains(sight);
                if (!avoided.contains(sight) && (mustSee || isFit(place))) {
                    candidates.add(new Candidate(city, place, appeal.points(place), mustSee));
                }
            }
        }
        return candidates;
    }

    private void indexNames() {
        for (City city : cities) {
            for (Place place : city.places()) {
                Sight sight = new Sight(city, place);
                names.add(sight, place.name(), List.of(place.name(), place.localName(), place.id(), sight.key()));
            }
        }
    }

    private List<Sight> toAvoid(String name) {
        List<Sight> meant = names.meant(name);
        if (meant.isEmpty()) {
            warnings.add(unknown("MUST_AVOID_UNKNOWN", name));
        }
        return meant;
    }

    private void toSee(String name, Set<Sight> avoided, Set<Sight> wanted) {
        List<Sight> meant = names.meant(name);
        if (meant.isEmpty()) {
            warnings.add(unknown("MUST_SEE_UNKNOWN", name));
            return;
        }
        Sight sight = meant.stream()
                .max(Comparator.comparingInt(found -> found.place().popularity()))
                .orElseThrow();
        if (avoided.contains(sight)) {
            warnings.add(notPlanned(sight.place(), "it is among the places to avoid as well"));
        } else if (avoidStairs() && sight.place().stairs()) {
            warnings.add(notPlanned(sight.place(), "a visit means many stairs, which are to be avoided"));
        } else {
            wanted.add(sight);
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

    private Warning unknown(String code, String name) {
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

    static Warning notPlanned(Place place, String why) {
        return new Warning(
                "MUST_SEE_NOT_PLANNED", "%s is not in the plan: %s.".formatted(place.name(), why), place.id());
    }

    private static List<String> orEmpty(List<String> names) {
        return names == null ? List.of() : names;
    }
}
