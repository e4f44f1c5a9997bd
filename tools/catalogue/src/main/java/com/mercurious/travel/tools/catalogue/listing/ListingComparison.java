package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.almanac.Geo;
import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.CityHead;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.catalogue.name.PlaceNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Holds the catalogue's places against listings of the same name in the same city. */
public final class ListingComparison {
    /** A listing further from its namesake than this has to be explained. */
    public static final int TOLERATED_METRES = 300;

    private static final double CITY_RADIUS_M = 20_000;

    private ListingComparison() {}

    /**
     * A place and the nearest listing of its name.
     *
     * @param metres between the two
     */
    public record Match(City city, Place place, Listing listing, int metres) {
        public boolean isFar() {
            return metres > TOLERATED_METRES;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s/%s (%s): %d m from '%s' at %.5f,%.5f",
                    city.id(),
                    place.id(),
                    place.name(),
                    metres,
                    listing.name(),
                    listing.coordinates().lat(),
                    listing.coordinates().lon());
        }
    }

    /** One match for each place that has a namesake among the listings, the farthest first. */
    public static List<Match> of(Catalogue catalogue, List<Listing> listings) {
        List<Match> matches = new ArrayList<>();
        for (CityHead head : catalogue.heads()) {
            City city = catalogue.city(head.id());
            Map<String, List<Listing>> byName = byName(city, listings);
            for (Place place : city.places()) {
                place.names().forms().stream()
                        .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                        .map(listing -> new Match(city, place, listing, (int)
                                Math.round(Geo.metres(place.coordinates(), listing.coordinates()))))
                        .min(Comparator.comparingInt(Match::metres))
                        .ifPresent(matches::add);
            }
        }
        matches.sort(Comparator.comparingInt(Match::metres).reversed());
        return matches;
    }

    private static Map<String, List<Listing>> byName(City city, List<Listing> listings) {
        Map<String, List<Listing>> byName = new HashMap<>();
        for (Listing listing : listings) {
            if (Geo.metres(city.centre(), listing.coordinates()) <= CITY_RADIUS_M) {
                PlaceNames.of(listing.name(), listing.localName()).forms().forEach(name -> byName.computeIfAbsent(
                                name, key -> new ArrayList<>())
                        .add(listing));
            }
        }
        return byName;
    }
}
