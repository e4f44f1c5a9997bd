package com.mercurious.travel.enrichment.facts;

import com.mercurious.travel.events.Enrichment;
import java.util.List;
import java.util.stream.Stream;

/** Facts that sources found; what they did not look for is empty. Immutable. */
public record Facts(
        List<Enrichment.Sun> sun,
        List<Enrichment.Clock> clocks,
        List<Enrichment.Holiday> holidays,
        List<Enrichment.Country> countries,
        List<Enrichment.LegFootprint> legs,
        List<Enrichment.Airport> airports,
        Enrichment.Currency currency) {

    public static final Facts NONE = new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

    public Facts {
        sun = List.copyOf(sun);
        clocks = List.copyOf(clocks);
        holidays = List.copyOf(holidays);
        countries = List.copyOf(countries);
        legs = List.copyOf(legs);
        airports = List.copyOf(airports);
    }

    public static Facts ofSun(List<Enrichment.Sun> sun) {
        return new Facts(sun, List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    public static Facts ofClocks(List<Enrichment.Clock> clocks) {
        return new Facts(List.of(), clocks, List.of(), List.of(), List.of(), List.of(), null);
    }

    public static Facts ofHolidays(List<Enrichment.Holiday> holidays) {
        return new Facts(List.of(), List.of(), holidays, List.of(), List.of(), List.of(), null);
    }

    public static Facts ofCountries(List<Enrichment.Country> countries) {
        return new Facts(List.of(), List.of(), List.of(), countries, List.of(), List.of(), null);
    }

    public static Facts ofLegs(List<Enrichment.LegFootprint> legs) {
        return new Facts(List.of(), List.of(), List.of(), List.of(), legs, List.of(), null);
    }

    public static Facts ofAirports(List<Enrichment.Airport> airports) {
        return new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), airports, null);
    }

    public static Facts ofCurrency(Enrichment.Currency currency) {
        return new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), currency);
    }

    /** These facts and then {@code others}; the latter's currency where both have one. */
    public Facts and(Facts others) {
        return new Facts(
                join(sun, others.sun),
                join(clocks, others.clocks),
                join(holidays, others.holidays),
                join(countries, others.countries),
                join(legs, others.legs),
                join(airports, others.airports),
                others.currency == null ? currency : others.currency);
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
