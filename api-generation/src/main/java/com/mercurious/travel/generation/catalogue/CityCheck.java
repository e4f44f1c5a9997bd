package com.mercurious.travel.generation.catalogue;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a city's data have to be like beyond what its file's format already demands. */
public final class CityCheck {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
    private static final Set<String> ESTIMABLE =
            Set.of("dwell", "hours", "admission", "coordinates", "interests", "popularity");
    private static final double FARTHEST_M = 60_000;
    private static final double NEAREST_M = 60;
    private static final int SHORTEST_DWELL = 10;
    private static final int LONGEST_DWELL = 360;
    private static final int MOST_INTERESTS = 4;

    private final City city;
    private final List<String> problems = new ArrayList<>();

    private CityCheck(City city) {
        this.city = city;
    }

    /** What is wrong and what would be right; empty: nothing is wrong. */
    public static List<String> problems(City city) {
        CityCheck check = new CityCheck(city);
        check.checkHead();
        check.checkIds();
        city.places().forEach(check::checkPlace);
        check.checkNeighbours();
        return check.problems;
    }

    private void checkHead() {
        demand(ID.matcher(city.id()).matches(), "id has to be lower-case ASCII words joined by hyphens");
        demand(
                city.country() != null && List.of(Locale.getISOCountries()).contains(city.country()),
                "country '%s' is no ISO 3166-1 alpha-2 code, such as AT".formatted(city.country()));
        demand(
                isCurrency(city.currency()),
                "currency '%s' is no ISO 4217 code, such as EUR".formatted(city.currency()));
        demand(isMonth(city.date()), "date '%s' is no month, such as 2026-11".formatted(city.date()));
        demand(
                city.source() != null && !city.source().isBlank(),
                "source is missing: who compiled the data, from what");
        demand(
                Math.abs(city.centre().lat()) <= 90 && Math.abs(city.centre().lon()) <= 180,
                "the centre is nowhere on Earth");
    }

    private void checkIds() {
        Set<String> seen = new HashSet<>();
        for (Place place : city.places()) {
            demand(seen.add(place.id()), "%s is the id of two places".formatted(place.id()));
        }
    }

    private void checkPlace(Place place) {
        demand(place, ID.matcher(place.id()).matches(), "id has to be lower-case ASCII words joined by hyphens");
        double metres = Geo.metres(city.centre(), place.coordinates());
        demand(place, metres <= FARTHEST_M, "lies %.0f km from the centre".formatted(metres / 1000));
        demand(
                place,
                place.dwellMinutes() >= SHORTEST_DWELL && place.dwellMinutes() <= LONGEST_DWELL,
                "dwell %d has to be %d to %d minutes".formatted(place.dwellMinutes(), SHORTEST_DWELL, LONGEST_DWELL));
        demand(
                place,
                place.popularity() >= 1 && place.popularity() <= 100,
                "popularity %d has to be 1 to 100".formatted(place.popularity()));
        demand(place, place.admission().signum() >= 0, "admission %s has to be 0 or more".formatted(place.admission()));
        demand(place, place.hours().longestSpan() > 0, "hours '%s' never open".formatted(place.hours()));
        demand(
                place,
                !place.interests().isEmpty() && place.interests().size() <= MOST_INTERESTS,
                "has to have 1 to %d interests".formatted(MOST_INTERESTS));
        demand(
                place,
                new HashSet<>(place.interests()).size() == place.interests().size(),
                "names an interest twice");
        demand(
                place,
                ESTIMABLE.containsAll(place.estimated()),
                "estimated %s has to be some of %s".formatted(place.estimated(), ESTIMABLE));
        demand(
                place,
                place.wikidata() == null || WIKIDATA.matcher(place.wikidata()).matches(),
                "wikidata '%s' is no item such as Q42".formatted(place.wikidata()));
    }

    private void checkNeighbours() {
        List<Place> places = city.places();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                double metres =
                        Geo.metres(places.get(i).coordinates(), places.get(j).coordinates());
                demand(
                        metres >= NEAREST_M,
                        "%s and %s lie %.0f m apart: one place under two names, or a wrong coordinate"
                                .formatted(places.get(i).id(), places.get(j).id(), metres));
            }
        }
    }

    private static boolean isCurrency(String code) {
        return code != null
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static boolean isMonth(String date) {
        try {
            YearMonth.parse(String.valueOf(date));
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void demand(Place place, boolean condition, String problem) {
        demand(condition, place.id() + ": " + problem);
    }

    private void demand(boolean condition, String problem) {
        if (!condition) {
            problems.add(city.id() + ": " + problem);
        }
    }
}
