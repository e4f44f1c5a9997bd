package com.mercurious.travel.planner.trip;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.catalogue.name.NameSearch;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.openinghours.OpeningHours;
import com.mercurious.travel.planner.trip.rule.Daylight;
import com.mercurious.travel.planner.trip.rule.Way;
import com.mercurious.travel.planner.trip.rule.Ways;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What trips over one catalogue have in common: the ways in its cities, the hours of their places on a day, and what they are
 * called. Worked out when first asked for and kept while there is room; safe for any number of threads.
 */
final class CatalogueTables {
    /** Numbers kept of ways, 4 bytes each: a city of 100 places takes 20,000. */
    private static final int MOST_WAYS = 2_000_000;

    /** Places times days: some 100 bytes each. */
    private static final int MOST_HOURS = 50_000;

    /** Places whose names are kept, some 1,000 bytes each. */
    private static final int MOST_NAMES = 10_000;

    private final Catalogue catalogue;
    private final Cache<WaysOf, PlaceWays> ways = Caffeine.newBuilder()
            .maximumWeight(MOST_WAYS)
            .weigher((WaysOf key, PlaceWays value) -> 2 * value.minutes.length)
            .executor(Runnable::run)
            .build();
    private final Cache<WaysFrom, BaseWays> bases = Caffeine.newBuilder()
            .maximumWeight(MOST_WAYS)
            .weigher((WaysFrom key, BaseWays value) -> 4 * value.minutesThere.length)
            .executor(Runnable::run)
            .build();
    private final Cache<DayOf, CityDay> days = Caffeine.newBuilder()
            .maximumWeight(MOST_HOURS)
            .weigher((DayOf key, CityDay value) -> 1 + value.hours.size())
            .executor(Runnable::run)
            .build();
    private final Cache<List<String>, NameSearch<Sight>> names = Caffeine.newBuilder()
            .maximumWeight(MOST_NAMES)
            .weigher((List<String> key, NameSearch<Sight> value) -> 1 + value.size())
            .executor(Runnable::run)
            .build();

    CatalogueTables(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Ids of cities are unique in a catalogue. */
    private record WaysOf(String city, Ways ways) {}

    private record WaysFrom(String city, Coordinates base, Ways ways) {}

    private record DayOf(String city, LocalDate date) {}

    /**
     * Ways between the places of a city, place {@code i} to {@code j} at {@code i * places + j}.
     *
     * @param walkingMetres of each on foot
     */
    record PlaceWays(int[] minutes, int[] walkingMetres) {}

    /** Ways from a base to each place of a city, and back. */
    record BaseWays(int[] minutesThere, int[] minutesBack, int[] walkingThere, int[] walkingBack) {}

    /** @param hours of each place on one day, as {@link OpeningHours#on} gives them */
    record CityDay(List<List<OpeningHours.Span>> hours, Daylight light) {}

    /** A place that can be asked for by name; one is like no other. */
    static final class Sight {
        private final City city;
        private final Place place;

        private Sight(City city, Place place) {
            this.city = city;
            this.place = place;
        }

        City city() {
            return city;
        }

        Place place() {
            return place;
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    PlaceWays ways(City city, Ways rule) {
        return ways.get(new WaysOf(city.id(), rule), key -> between(city.places(), rule));
    }

    BaseWays waysFrom(Coordinates base, City city, Ways rule) {
        return bases.get(new WaysFrom(city.id(), base, rule), key -> around(base, city.places(), rule));
    }

    CityDay day(City city, LocalDate date) {
        return days.get(new DayOf(city.id(), date), key -> {
            List<List<OpeningHours.Span>> hours = new ArrayList<>();
            city.places().forEach(place -> hours.add(place.hours().on(date)));
            return new CityDay(List.copyOf(hours), Daylight.on(date, city.centre(), city.timeZone()));
        });
    }

    /** The places of cities by their names and ids, those of the first city first. */
    NameSearch<Sight> names(List<City> cities) {
        return names.get(cities.stream().map(City::id).toList(), key -> {
            NameSearch<Sight> search = new NameSearch<>();
            for (City city : cities) {
                for (Place place : city.places()) {
                    search.add(
                            new Sight(city, place),
                            place.name(),
                            List.of(place.name(), place.localName(), place.id(), Candidate.key(city.id(), place.id())));
                }
            }
            return search;
        });
    }

    private static PlaceWays between(List<Place> places, Ways rule) {
        int size = places.size();
        PlaceWays table = new PlaceWays(new int[size * size], new int[size * size]);
        for (int from = 0; from < size; from++) {
            Coordinates here = places.get(from).coordinates();
            for (int to = 0; to < size; to++) {
                Way way = rule.between(here, places.get(to).coordinates());
                table.minutes[from * size + to] = way.minutes();
                table.walkingMetres[from * size + to] = way.walkingMetres();
            }
        }
        return table;
    }

    private static BaseWays around(Coordinates base, List<Place> places, Ways rule) {
        int size = places.size();
        BaseWays table = new BaseWays(new int[size], new int[size], new int[size], new int[size]);
        for (int i = 0; i < size; i++) {
            Way there = rule.between(base, places.get(i).coordinates());
            Way back = rule.between(places.get(i).coordinates(), base);
            table.minutesThere[i] = there.minutes();
            table.minutesBack[i] = back.minutes();
            table.walkingThere[i] = there.walkingMetres();
            table.walkingBack[i] = back.walkingMetres();
        }
        return table;
    }
}
