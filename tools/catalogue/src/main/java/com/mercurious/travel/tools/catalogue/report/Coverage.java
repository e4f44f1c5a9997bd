package com.mercurious.travel.tools.catalogue.report;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.catalogue.PlaceKind;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.tools.catalogue.listing.ListingComparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Figures of a catalogue: how much there is of what, how much of it is estimated, and where it is thin. */
public final class Coverage {
    /** A city with fewer places is thin. */
    public static final int FEWEST_PLACES = 40;

    /** A city with fewer places for any interest is thin. */
    public static final int FEWEST_OF_AN_INTEREST = 3;

    /** A city with a greater share of estimated hours is thin. */
    public static final double MOST_ESTIMATED_HOURS = 0.6;

    private static final List<String> FIELDS =
            List.of("coordinates", "localName", "interests", "dwell", "hours", "admission", "popularity");

    private final Catalogue catalogue;
    private final List<City> cities;
    private final List<Place> places;

    private Coverage(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.cities = catalogue.heads().stream()
                .map(head -> catalogue.city(head.id()))
                .toList();
        this.places = cities.stream().flatMap(city -> city.places().stream()).toList();
    }

    /** @param compared places that have a namesake in an independent listing; empty: not compared */
    public static List<Table> of(Catalogue catalogue, Optional<List<ListingComparison.Match>> compared) {
        Coverage coverage = new Coverage(catalogue);
        List<Table> tables = new ArrayList<>();
        tables.add(coverage.overview(compared));
        tables.add(coverage.continents());
        tables.add(coverage.kinds());
        tables.add(coverage.interests());
        tables.add(coverage.estimates());
        tables.add(coverage.origins("Places by source", City::source));
        tables.add(coverage.origins("Places by date of the data", City::date));
        tables.add(coverage.thinCities());
        return List.copyOf(tables);
    }

    private Table overview(Optional<List<ListingComparison.Match>> compared) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("cities", number(cities.size()), ""));
        rows.add(List.of("places", number(places.size()), ""));
        rows.add(counted(
                "with a local name of its own", place -> !place.localName().equals(place.name())));
        rows.add(counted("with a Wikidata item", place -> place.wikidata() != null));
        rows.add(counted("free of charge", place -> place.admission().signum() == 0));
        rows.add(counted("indoors", Place::indoor));
        rows.add(counted("with many stairs", Place::stairs));
        if (compared.isPresent()) {
            long far = compared.get().stream()
                    .filter(ListingComparison.Match::isFar)
                    .count();
            rows.add(List.of(
                    "compared with a listing",
                    number(compared.get().size()),
                    share(compared.get().size())));
            rows.add(List.of(
                    String.format(Locale.ROOT, "of these more than %d m off", ListingComparison.TOLERATED_METRES),
                    number(far),
                    share(far)));
        } else {
            rows.add(List.of("compared with a listing", "-", ""));
        }
        return new Table("Catalogue " + catalogue.version(), List.of("", "number", "share"), rows);
    }

    private Table continents() {
        List<List<String>> rows = new ArrayList<>();
        for (String continent : Continents.NAMES) {
            List<City> there = cities.stream()
                    .filter(city -> Continents.of(city.country()).equals(continent))
                    .toList();
            int count = there.stream().mapToInt(city -> city.places().size()).sum();
            rows.add(List.of(
                    continent,
                    number(there.size()),
                    number(there.stream().map(City::country).distinct().count()),
                    number(count)));
        }
        return new Table("Cities by continent", List.of("continent", "cities", "countries", "places"), rows);
    }

    private Table kinds() {
        Map<PlaceKind, Long> byKind =
                places.stream().collect(Collectors.groupingBy(Place::kind, TreeMap::new, Collectors.counting()));
        List<List<String>> rows = Arrays.stream(PlaceKind.values())
                .sorted(Comparator.comparing((PlaceKind kind) -> byKind.getOrDefault(kind, 0L))
                        .reversed())
                .map(kind -> List.of(
                        kind.label(), number(byKind.getOrDefault(kind, 0L)), share(byKind.getOrDefault(kind, 0L))))
                .toList();
        return new Table("Places by kind", List.of("kind", "places", "share"), rows);
    }

    private Table interests() {
        List<List<String>> rows = new ArrayList<>();
        for (Interest interest : Interest.values()) {
            long count = places.stream()
                    .filter(place -> place.interests().contains(interest))
                    .count();
            long fewest =
                    cities.stream().mapToLong(city -> of(city, interest)).min().orElse(0);
            rows.add(List.of(interest.name().toLowerCase(Locale.ROOT), number(count), share(count), number(fewest)));
        }
        return new Table("Places by interest", List.of("interest", "places", "share", "fewest in a city"), rows);
    }

    private Table estimates() {
        List<List<String>> rows = FIELDS.stream()
                .map(field -> {
                    long count = places.stream()
                            .filter(place -> place.estimated().contains(field))
                            .count();
                    return List.of(field, number(count), share(count));
                })
                .toList();
        return new Table("Estimated rather than known", List.of("field", "places", "share"), rows);
    }

    private Table origins(String title, Function<City, String> origin) {
        Map<String, Integer> byOrigin = new TreeMap<>();
        cities.forEach(city ->
                byOrigin.merge(String.valueOf(origin.apply(city)), city.places().size(), Integer::sum));
        List<List<String>> rows = byOrigin.entrySet().stream()
                .map(entry -> List.of(entry.getKey(), number(entry.getValue()), share(entry.getValue())))
                .toList();
        return new Table(title, List.of("", "places", "share"), rows);
    }

    private Table thinCities() {
        List<List<String>> rows = new ArrayList<>();
        for (City city : cities) {
            String thin = thin(city).entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
            if (!thin.isEmpty()) {
                rows.add(List.of(city.id(), thin));
            }
        }
        return new Table(
                String.format(
                        Locale.ROOT,
                        "Cities below a threshold: %d places, %d for each interest, hours of %.0f %% known",
                        FEWEST_PLACES,
                        FEWEST_OF_AN_INTEREST,
                        100 * (1 - MOST_ESTIMATED_HOURS)),
                List.of("city", "has"),
                rows.isEmpty() ? List.of(List.of("none", "")) : rows);
    }

    /** What a city has too little of, with how much there is. */
    private static Map<String, String> thin(City city) {
        Map<String, String> thin = new LinkedHashMap<>();
        if (city.places().size() < FEWEST_PLACES) {
            thin.put("places", number(city.places().size()));
        }
        for (Interest interest : Interest.values()) {
            if (of(city, interest) < FEWEST_OF_AN_INTEREST) {
                thin.put(interest.name().toLowerCase(Locale.ROOT), number(of(city, interest)));
            }
        }
        long estimated = city.places().stream()
                .filter(place -> place.estimated().contains("hours"))
                .count();
        if (estimated > MOST_ESTIMATED_HOURS * city.places().size()) {
            thin.put("known hours", number(city.places().size() - estimated));
        }
        return thin;
    }

    private List<String> counted(String what, Predicate<Place> test) {
        long count = places.stream().filter(test).count();
        return List.of(what, number(count), share(count));
    }

    private static long of(City city, Interest interest) {
        return city.places().stream()
                .filter(place -> place.interests().contains(interest))
                .count();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private String share(long count) {
        return places.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * count / places.size());
    }
}
