package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.almanac.Geo;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.catalogue.name.PlaceNames;
import com.mercurious.travel.tools.catalogue.listing.Decision.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Brings listed places together with those that a city has. Two are one where they have the same Wikidata item, or nearly the
 * same name in any language within 500 m. What is known stays; what was unknown or estimated is filled in by what is known.
 */
final class CityMerge {
    private static final double SAME_NAME_M = 500;
    private static final double SAME_ITEM_M = 3_000;
    private static final double OTHER_NAME_M = 60;

    private final String country;
    private final List<Known> places = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Decision> decisions = new ArrayList<>();

    /** @param country ISO 3166-1 alpha-2, whose script decides what a local name is */
    CityMerge(String country, List<Place> places) {
        this.country = country;
        for (Place place : places) {
            this.places.add(new Known(place, place.names()));
            ids.add(place.id());
        }
    }

    private record Known(Place place, PlaceNames names) {}

    List<Place> places() {
        return places.stream().map(Known::place).toList();
    }

    List<Decision> decisions() {
        return decisions;
    }

    void refuse(Listing listing, String why) {
        decisions.add(new Decision(Outcome.REFUSED, listing.name(), why));
    }

    /**
     * @param place of the listing, with an id that its name suggests
     * @param most places that the city may have in the end
     */
    void take(Listing listing, Place place, int most) {
        PlaceNames names = listing.names();
        Optional<Known> sameItem = places.stream()
                .filter(known -> place.wikidata() != null && place.wikidata().equals(known.place.wikidata()))
                .findFirst();
        if (sameItem.isPresent()) {
            takeSameItem(listing, place, names, sameItem.get());
            return;
        }
        Optional<Known> namesake = places.stream()
                .filter(known -> metres(known, place) <= SAME_NAME_M && known.names.isLike(names))
                .min((a, b) -> Double.compare(metres(a, place), metres(b, place)));
        if (namesake.isPresent()) {
            takeNamesake(listing, place, names, namesake.get());
            return;
        }
        Optional<Known> neighbour = places.stream()
                .filter(known -> metres(known, place) < OTHER_NAME_M)
                .findFirst();
        if (neighbour.isPresent()) {
            refuse(
                    listing,
                    String.format(
                            Locale.ROOT,
                            "%.0f m from %s, which has another name",
                            metres(neighbour.get(), place),
                            neighbour.get().place.id()));
            return;
        }
        if (places.size() >= most) {
            refuse(listing, "enough places, and better known ones (--most)");
            return;
        }
        Place added = withId(place, freeId(place.id()));
        places.add(new Known(added, names));
        decisions.add(new Decision(
                Outcome.ADDED, listing.name(), "%s %s".formatted(added.kind().label(), added.id())));
    }

    private void takeSameItem(Listing listing, Place place, PlaceNames names, Known known) {
        if (metres(known, place) > SAME_ITEM_M) {
            refuse(
                    listing,
                    String.format(
                            Locale.ROOT,
                            "has the Wikidata item %s of %s, but lies %.1f km from it",
                            place.wikidata(),
                            known.place.id(),
                            metres(known, place) / 1000));
            return;
        }
        merge(listing, place, names, known, "same Wikidata item " + place.wikidata());
    }

    private void takeNamesake(Listing listing, Place place, PlaceNames names, Known known) {
        if (place.wikidata() != null && known.place.wikidata() != null) {
            refuse(
                    listing,
                    String.format(
                            Locale.ROOT,
                            "has nearly the name of %s, %.0f m away, but Wikidata item %s instead of %s",
                            known.place.id(),
                            metres(known, place),
                            place.wikidata(),
                            known.place.wikidata()));
            return;
        }
        merge(
                listing,
                place,
                names,
                known,
                String.format(Locale.ROOT, "same name, %.0f m apart", metres(known, place)));
    }

    private void merge(Listing listing, Place place, PlaceNames names, Known known, String why) {
        PlaceMerge merged = PlaceMerge.of(known.place, place, country);
        places.set(places.indexOf(known), new Known(merged.place(), known.names.and(names)));
        String what = merged.taken().isEmpty() ? "nothing new" : "took " + String.join(", ", merged.taken());
        String kept = merged.kept().isEmpty() ? "" : "; kept " + String.join(", ", merged.kept());
        decisions.add(new Decision(
                Outcome.MERGED, listing.name(), "is %s (%s): %s%s".formatted(known.place.id(), why, what, kept)));
    }

    /** Takes out a place that breaks the rules, and says so. */
    void remove(String id, String why) {
        places.removeIf(known -> known.place.id().equals(id));
        for (ListIterator<Decision> each = decisions.listIterator(); each.hasNext(); ) {
            Decision decision = each.next();
            if (decision.outcome() == Outcome.ADDED && decision.text().endsWith(" " + id)) {
                each.set(new Decision(Outcome.REFUSED, decision.listing(), why));
            }
        }
    }

    private String freeId(String wanted) {
        String id = wanted;
        for (int next = 2; !ids.add(id); next++) {
            id = wanted + "-" + next;
        }
        return id;
    }

    private static double metres(Known known, Place place) {
        return Geo.metres(known.place.coordinates(), place.coordinates());
    }

    private static Place withId(Place place, String id) {
        return new Place(
                id,
                place.name(),
                place.localName(),
                place.coordinates(),
                place.kind(),
                place.interests(),
                place.dwellMinutes(),
                place.hours(),
                place.admission(),
                place.popularity(),
                place.estimated(),
                place.indoor(),
                place.stairs(),
                place.wikidata());
    }
}
