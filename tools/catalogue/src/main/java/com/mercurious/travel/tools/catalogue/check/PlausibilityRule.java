package com.mercurious.travel.tools.catalogue.check;

import static com.mercurious.travel.catalogue.PlaceKind.*;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.catalogue.PlaceKind;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.openinghours.OpeningHours;
import com.mercurious.travel.tools.catalogue.check.Finding.Rule;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a place's data say must fit its kind: warnings, since the world has its oddities. */
final class PlausibilityRule implements CityRule {
    private static final Set<PlaceKind> CLOSED_AT_NIGHT =
            Set.of(MUSEUM, GALLERY, AQUARIUM, LIBRARY, ZOO, THEATRE, PALACE, SHOPPING, SPA);
    private static final Set<PlaceKind> UNDER_THE_SKY =
            Set.of(SQUARE, STREET, BRIDGE, PARK, BEACH, WATERFRONT, NEIGHBOURHOOD, ISLAND);
    private static final Set<PlaceKind> WITHOUT_A_TICKET = Set.of(SQUARE, STREET, NEIGHBOURHOOD, MARKET);
    private static final Set<Interest> WORSHIP =
            Set.of(Interest.RELIGION, Interest.ARCHITECTURE, Interest.HISTORY, Interest.ART);
    private static final Set<Interest> ANIMALS = Set.of(Interest.FAMILY, Interest.NATURE);
    /** Kinds that are of no use to whoever has none of these interests. */
    private static final Map<PlaceKind, Set<Interest>> ONE_OF = Map.ofEntries(
            Map.entry(CHURCH, WORSHIP),
            Map.entry(TEMPLE, WORSHIP),
            Map.entry(MOSQUE, WORSHIP),
            Map.entry(SYNAGOGUE, WORSHIP),
            Map.entry(ZOO, ANIMALS),
            Map.entry(AQUARIUM, ANIMALS),
            Map.entry(VIEWPOINT, Set.of(Interest.VIEWPOINTS)),
            Map.entry(BAR_DISTRICT, Set.of(Interest.NIGHTLIFE)),
            Map.entry(SHOPPING, Set.of(Interest.SHOPPING)),
            Map.entry(MARKET, Set.of(Interest.FOOD, Interest.SHOPPING)));

    private static final Set<PlaceKind> SOLEMN = Set.of(CHURCH, TEMPLE, MOSQUE, SYNAGOGUE, CEMETERY, LIBRARY);
    private static final Set<PlaceKind> WORLDLY = Set.of(SHOPPING, ZOO, AQUARIUM, BAR_DISTRICT, AMUSEMENT, BEACH);
    private static final int EVENING = 20 * 60;
    private static final int SHORTEST_WEEK = 3 * 60;

    @Override
    public void check(City city, Findings findings) {
        for (Place place : city.places()) {
            checkHours(place, findings);
            checkKind(place, findings);
        }
    }

    private static void checkHours(Place place, Findings findings) {
        boolean always = place.hours().alwaysOpen();
        expect(
                findings,
                place,
                !always || !place.indoor() || !CLOSED_AT_NIGHT.contains(place.kind()),
                "inside of a %s that is open day and night"
                        .formatted(place.kind().label()));
        expect(
                findings,
                place,
                !always || place.admission().signum() == 0,
                "a ticket of %s for what is open day and night".formatted(place.admission()));
        expect(
                findings,
                place,
                place.kind() != BAR_DISTRICT || isOpenInTheEvening(place.hours()),
                "a night out that ends before 20:00: '%s'".formatted(place.hours()));
        expect(
                findings,
                place,
                place.dwellMinutes() <= place.hours().longestSpan(),
                String.format(
                        Locale.ROOT,
                        "a visit of %d minutes, but '%s' is never open for so long",
                        place.dwellMinutes(),
                        place.hours()));
        expect(
                findings,
                place,
                isOpenForAWeek(place.hours()),
                String.format(
                        Locale.ROOT, "open less than %d hours in any week: '%s'", SHORTEST_WEEK / 60, place.hours()));
    }

    private static void checkKind(Place place, Findings findings) {
        expect(
                findings,
                place,
                !place.indoor() || !UNDER_THE_SKY.contains(place.kind()),
                "%s that is indoors".formatted(place.kind().label()));
        expect(
                findings,
                place,
                place.admission().signum() == 0 || !WITHOUT_A_TICKET.contains(place.kind()),
                "a ticket of %s for %s"
                        .formatted(place.admission(), place.kind().label()));
        Set<Interest> oneOf = ONE_OF.getOrDefault(place.kind(), Set.copyOf(place.interests()));
        expect(
                findings,
                place,
                !Collections.disjoint(place.interests(), oneOf),
                "%s for %s; expected one of %s".formatted(place.kind().label(), place.interests(), oneOf));
        expect(
                findings,
                place,
                !place.interests().contains(Interest.NIGHTLIFE) || !SOLEMN.contains(place.kind()),
                "nightlife in a " + place.kind().label());
        expect(
                findings,
                place,
                !place.interests().contains(Interest.RELIGION) || !WORLDLY.contains(place.kind()),
                "religion in a " + place.kind().label());
    }

    private static boolean isOpenInTheEvening(OpeningHours hours) {
        return daysOfTheYear()
                .flatMap(date -> hours.on(date).stream())
                .anyMatch(span -> span.from() < OpeningHours.DAY && span.to() > EVENING);
    }

    private static boolean isOpenForAWeek(OpeningHours hours) {
        return daysOfTheYear().anyMatch(start -> minutesInWeekFrom(start, hours) >= SHORTEST_WEEK);
    }

    private static int minutesInWeekFrom(LocalDate start, OpeningHours hours) {
        return start.datesUntil(start.plusWeeks(1))
                .flatMap(date -> hours.on(date).stream())
                .mapToInt(span -> Math.min(span.to(), OpeningHours.DAY) - Math.min(span.from(), OpeningHours.DAY))
                .sum();
    }

    private static Stream<LocalDate> daysOfTheYear() {
        return OpeningHours.TYPICAL_YEAR
                .atDay(1)
                .datesUntil(OpeningHours.TYPICAL_YEAR.plusYears(1).atDay(1));
    }

    private static void expect(Findings findings, Place place, boolean condition, String problem) {
        findings.expect(Rule.PLAUSIBLE, place, condition, problem);
    }
}
