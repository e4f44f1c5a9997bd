package com.mercurious.travel.tools.catalogue.check;

import com.mercurious.travel.almanac.Geo;
import com.mercurious.travel.almanac.money.Currencies;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.tools.catalogue.check.Finding.Rule;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Each field by itself: codes, ranges, ids that are there once, hours that open, places within the city's reach. */
final class FormRule implements CityRule {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String ID_FORM = "id has to be lower-case ASCII words joined by hyphens";
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
    private static final Set<String> ESTIMABLE =
            Set.of("dwell", "hours", "admission", "coordinates", "interests", "popularity", "localName");
    private static final double FARTHEST_M = 60_000;
    private static final int SHORTEST_DWELL = 10;
    private static final int LONGEST_DWELL = 360;
    private static final int MOST_INTERESTS = 4;

    @Override
    public void check(City city, Findings findings) {
        checkHead(city, findings);
        Set<String> seen = new HashSet<>();
        for (Place place : city.places()) {
            findings.demand(Rule.FORM, place, seen.add(place.id()), "is the id of two places");
            checkPlace(city, place, findings);
        }
    }

    private static void checkHead(City city, Findings findings) {
        findings.demand(Rule.FORM, ID.matcher(city.id()).matches(), ID_FORM);
        findings.demand(
                Rule.FORM,
                city.country() != null && List.of(Locale.getISOCountries()).contains(city.country()),
                "country '%s' is no ISO 3166-1 alpha-2 code, such as AT".formatted(city.country()));
        Currencies.refusal(city.currency())
                .ifPresent(why -> findings.demand(
                        Rule.FORM, false, "currency " + why + "; it has to be money in use, such as EUR"));
        findings.demand(
                Rule.FORM, isMonth(city.date()), "date '%s' is no month, such as 2026-11".formatted(city.date()));
        findings.demand(
                Rule.FORM,
                city.source() != null && !city.source().isBlank(),
                "source is missing: who compiled the data, from what");
        findings.demand(
                Rule.FORM,
                Math.abs(city.centre().lat()) <= 90 && Math.abs(city.centre().lon()) <= 180,
                "the centre is nowhere on Earth");
        findings.demand(
                Rule.FORM,
                Set.of(City.LOCAL_NAME).containsAll(city.estimated()),
                "estimated %s has to be [%s] or left out".formatted(city.estimated(), City.LOCAL_NAME));
    }

    private static void checkPlace(City city, Place place, Findings findings) {
        findings.demand(Rule.FORM, place, ID.matcher(place.id()).matches(), ID_FORM);
        double metres = Geo.metres(city.centre(), place.coordinates());
        findings.demand(
                Rule.REACH,
                place,
                metres <= FARTHEST_M,
                String.format(
                        Locale.ROOT,
                        "lies %.0f km from the centre; %.0f km is the farthest",
                        metres / 1000,
                        FARTHEST_M / 1000));
        findings.demand(
                Rule.FORM,
                place,
                place.dwellMinutes() >= SHORTEST_DWELL && place.dwellMinutes() <= LONGEST_DWELL,
                String.format(
                        Locale.ROOT,
                        "dwell %d has to be %d to %d minutes",
                        place.dwellMinutes(),
                        SHORTEST_DWELL,
                        LONGEST_DWELL));
        findings.demand(
                Rule.FORM,
                place,
                place.popularity() >= 1 && place.popularity() <= 100,
                String.format(Locale.ROOT, "popularity %d has to be 1 to 100", place.popularity()));
        findings.demand(
                Rule.FORM,
                place,
                place.admission().signum() >= 0,
                "admission %s has to be 0 or more".formatted(place.admission()));
        findings.demand(
                Rule.HOURS, place, place.hours().longestSpan() > 0, "hours '%s' never open".formatted(place.hours()));
        checkLists(place, findings);
    }

    private static void checkLists(Place place, Findings findings) {
        findings.demand(
                Rule.FORM,
                place,
                !place.interests().isEmpty() && place.interests().size() <= MOST_INTERESTS,
                String.format(Locale.ROOT, "has to have 1 to %d interests", MOST_INTERESTS));
        findings.demand(
                Rule.FORM,
                place,
                new HashSet<>(place.interests()).size() == place.interests().size(),
                "names an interest twice");
        findings.demand(
                Rule.FORM,
                place,
                ESTIMABLE.containsAll(place.estimated()),
                "estimated %s has to be some of %s".formatted(place.estimated(), ESTIMABLE));
        findings.demand(
                Rule.FORM,
                place,
                place.wikidata() == null || WIKIDATA.matcher(place.wikidata()).matches(),
                "wikidata '%s' is no item such as Q42".formatted(place.wikidata()));
    }

    private static boolean isMonth(String date) {
        try {
            YearMonth.parse(String.valueOf(date));
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
