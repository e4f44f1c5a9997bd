package com.mercurious.travel.enrichment.facts;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Warning;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Facts that sources found; what they did not look for is empty. Immutable.
 *
 * @param warnings what a source that answered could not find out, and why
 * @param provenance where the facts of a source really came from; null: as the source says of itself, made just now
 */
public record Facts(
        List<Enrichment.Sun> sun,
        List<Enrichment.Clock> clocks,
        List<Enrichment.Holiday> holidays,
        List<Enrichment.Country> countries,
        List<Enrichment.LegFootprint> legs,
        List<Enrichment.Airport> airports,
        Enrichment.Currency currency,
        List<Enrichment.Climate> climate,
        List<Enrichment.Weather> weather,
        List<Enrichment.PlaceDetails> places,
        List<Enrichment.Narrative> narratives,
        List<Warning> warnings,
        Provenance provenance) {

    public static final Facts NONE = of(draft -> {});

    public Facts {
        sun = List.copyOf(sun);
        clocks = List.copyOf(clocks);
        holidays = List.copyOf(holidays);
        countries = List.copyOf(countries);
        legs = List.copyOf(legs);
        airports = List.copyOf(airports);
        climate = List.copyOf(climate);
        weather = List.copyOf(weather);
        places = List.copyOf(places);
        narratives = List.copyOf(narratives);
        warnings = List.copyOf(warnings);
    }

    public static Facts ofSun(List<Enrichment.Sun> sun) {
        return of(draft -> draft.sun = sun);
    }

    public static Facts ofClocks(List<Enrichment.Clock> clocks) {
        return of(draft -> draft.clocks = clocks);
    }

    public static Facts ofHolidays(List<Enrichment.Holiday> holidays) {
        return of(draft -> draft.holidays = holidays);
    }

    public static Facts ofCountries(List<Enrichment.Country> countries) {
        return of(draft -> draft.countries = countries);
    }

    public static Facts ofLegs(List<Enrichment.LegFootprint> legs) {
        return of(draft -> draft.legs = legs);
    }

    public static Facts ofAirports(List<Enrichment.Airport> airports) {
        return of(draft -> draft.airports = airports);
    }

    public static Facts ofCurrency(Enrichment.Currency currency) {
        return of(draft -> draft.currency = currency);
    }

    public static Facts ofClimate(List<Enrichment.Climate> climate) {
        return of(draft -> draft.climate = climate);
    }

    public static Facts ofWeather(List<Enrichment.Weather> weather) {
        return of(draft -> draft.weather = weather);
    }

    public static Facts ofPlaces(List<Enrichment.PlaceDetails> places) {
        return of(draft -> draft.places = places);
    }

    public static Facts ofNarratives(List<Enrichment.Narrative> narratives) {
        return of(draft -> draft.narratives = narratives);
    }

    /** These facts with further warnings. */
    public Facts with(List<Warning> further) {
        return and(of(draft -> draft.warnings = further));
    }

    /** These facts, said to come from there. */
    public Facts from(Provenance known) {
        return and(of(draft -> draft.provenance = known));
    }

    /** These facts and then {@code others}; the latter's currency and provenance where both have one. */
    public Facts and(Facts others) {
        return of(draft -> {
            draft.sun = join(sun, others.sun);
            draft.clocks = join(clocks, others.clocks);
            draft.holidays = join(holidays, others.holidays);
            draft.countries = join(countries, others.countries);
            draft.legs = join(legs, others.legs);
            draft.airports = join(airports, others.airports);
            draft.currency = others.currency == null ? currency : others.currency;
            draft.climate = join(climate, others.climate);
            draft.weather = join(weather, others.weather);
            draft.places = join(places, others.places);
            draft.narratives = join(narratives, others.narratives);
            draft.warnings = join(warnings, others.warnings);
            draft.provenance = others.provenance == null ? provenance : others.provenance;
        });
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Facts of(Consumer<Draft> fill) {
        Draft draft = new Draft();
        fill.accept(draft);
        return new Facts(
                draft.sun,
                draft.clocks,
                draft.holidays,
                draft.countries,
                draft.legs,
                draft.airports,
                draft.currency,
                draft.climate,
                draft.weather,
                draft.places,
                draft.narratives,
                draft.warnings,
                draft.provenance);
    }

    /**
     * @param origin provider or data set, as in {@link Enrichment.Source}
     * @param at when the oldest of the facts was fetched
     * @param confidence 0 to 1, of the least certain of the facts; null: not stated
     */
    public record Provenance(String origin, Instant at, Double confidence) {}

    private static final class Draft {
        private List<Enrichment.Sun> sun = List.of();
        private List<Enrichment.Clock> clocks = List.of();
        private List<Enrichment.Holiday> holidays = List.of();
        private List<Enrichment.Country> countries = List.of();
        private List<Enrichment.LegFootprint> legs = List.of();
        private List<Enrichment.Airport> airports = List.of();
        private Enrichment.Currency currency;
        private List<Enrichment.Climate> climate = List.of();
        private List<Enrichment.Weather> weather = List.of();
        private List<Enrichment.PlaceDetails> places = List.of();
        private List<Enrichment.Narrative> narratives = List.of();
        private List<Warning> warnings = List.of();
        private Provenance provenance;
    }
}
