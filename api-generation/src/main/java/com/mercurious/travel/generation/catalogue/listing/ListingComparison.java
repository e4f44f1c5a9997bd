package com.mercurious.travel.generation.catalogue.listing;

import com.mercurious.travel.generation.catalogue.Catalogue;
import com.mercurious.travel.generation.catalogue.City;
import com.mercurious.travel.generation.catalogue.CityHead;
import com.mercurious.travel.generation.catalogue.Geo;
import com.mercurious.travel.generation.catalogue.Names;
import com.mercurious.travel.generation.catalogue.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the catalogue's places against listings of the same name in the same city. */
public final class ListingComparison {
    /** A listing further from its namesake than this has to be explained. */
    public static final int TOLERATED_METRES = 300;

    private static final double CITY_RADIUS_M = 20_000;

    private static final Set<String> ARTICLES = Set.of(
            "the", "of", "and", "der", "die", "das", "des", "dem", "den", "und", "am", "im", "zu", "zum", "zur", "von",
            "le", "la", "les", "l", "de", "du", "d", "et", "a", "au", "aux", "en", "il", "lo", "gli", "di", "del",
            "della", "dei", "delle", "el", "los", "las", "y", "e", "do", "da", "dos", "het", "van");

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
            return "%s/%s (%s): %d m from '%s' at %.5f,%.5f"
                    .formatted(
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
                namesOf(place.name(), place.localName()).stream()
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
                namesOf(listing.name(), listing.localName())
                        .forEach(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(listing));
            }
        }
        return byName;
    }

    private static Set<String> namesOf(String name, String localName) {
        Set<String> names = new HashSet<>(Names.variants(name));
        if (localName != null) {
            names.addAll(Names.variants(localName));
        }
        Set<String> all = new HashSet<>(names);
        names.forEach(known -> all.add(withoutArticles(known)));
        all.remove("");
        return all;
    }

    /** The words that tell places apart, in the order of the alphabet: "musee du louvre" and "le louvre musee" are one. */
    private static String withoutArticles(String normalised) {
        return Arrays.stream(normalised.split(" "))
                .filter(word -> !ARTICLES.contains(word))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
