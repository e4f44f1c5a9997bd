package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.openinghours.OpeningHours;
import com.mercurious.travel.tools.catalogue.check.ScriptRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A place of the catalogue with what a listing of the same place adds.
 *
 * @param taken fields that the listing knew and the place did not
 * @param kept fields that both knew, and differently: the place's stay
 */
record PlaceMerge(Place place, List<String> taken, List<String> kept) {

    static PlaceMerge of(Place place, Place listed, String country) {
        Fields fields = new Fields(place, listed);
        String localName = localName(place, listed, country, fields);
        String wikidata = place.wikidata() == null ? listed.wikidata() : place.wikidata();
        if (place.wikidata() == null && listed.wikidata() != null) {
            fields.taken.add("wikidata");
        }
        Coordinates coordinates = fields.choose("coordinates", Place::coordinates, (a, b) -> true);
        List<Interest> interests = fields.choose("interests", Place::interests, List::equals);
        int dwell = fields.choose("dwell", Place::dwellMinutes, Integer::equals);
        OpeningHours hours =
                fields.choose("hours", Place::hours, (a, b) -> a.text().equals(b.text()));
        BigDecimal admission = fields.choose("admission", Place::admission, (a, b) -> a.compareTo(b) == 0);
        int popularity = fields.choose("popularity", Place::popularity, Integer::equals);
        boolean stairs = place.stairs() || listed.stairs();
        if (stairs && !place.stairs()) {
            fields.taken.add("stairs");
        }
        Place merged = new Place(
                place.id(),
                place.name(),
                localName,
                coordinates,
                place.kind(),
                interests,
                dwell,
                hours,
                admission,
                popularity,
                List.copyOf(fields.estimated),
                place.indoor(),
                stairs,
                wikidata);
        return new PlaceMerge(merged, List.copyOf(fields.taken), List.copyOf(fields.kept));
    }

    private static String localName(Place place, Place listed, String country, Fields fields) {
        boolean unknown =
                place.estimated().contains("localName") || place.localName().equals(place.name());
        boolean known = !listed.estimated().contains("localName")
                && !listed.localName().equals(place.localName())
                && ScriptRule.isLocal(country, listed.localName());
        if (unknown && known) {
            fields.estimated.remove("localName");
            fields.taken.add("localName");
            return listed.localName();
        }
        return place.localName();
    }

    private static final class Fields {
        private final Place place;
        private final Place listed;
        private final Set<String> estimated;
        private final List<String> taken = new ArrayList<>();
        private final List<String> kept = new ArrayList<>();

        Fields(Place place, Place listed) {
            this.place = place;
            this.listed = listed;
            this.estimated = new LinkedHashSet<>(place.estimated());
        }

        /** The known value where the place's is an estimate; never an estimate in place of what is known. */
        <T> T choose(String field, Function<Place, T> value, BiPredicate<T, T> same) {
            T mine = value.apply(place);
            T theirs = value.apply(listed);
            if (listed.estimated().contains(field)) {
                return mine;
            }
            if (estimated.remove(field)) {
                taken.add(field);
                return theirs;
            }
            if (!same.test(mine, theirs)) {
                kept.add("%s '%s' over '%s'".formatted(field, mine, theirs));
            }
            return mine;
        }
    }
}
