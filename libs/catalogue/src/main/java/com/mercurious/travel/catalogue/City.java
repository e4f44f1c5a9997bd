package com.mercurious.travel.catalogue;

import com.mercurious.travel.events.Coordinates;
import java.time.ZoneId;
import java.util.List;

/**
 * A destination with its places.
 *
 * @param id unique in the catalogue
 * @param name in English
 * @param aliases further names, in any language
 * @param country ISO 3166-1 alpha-2
 * @param currency ISO 4217, of the admissions
 * @param source who compiled the data, from what
 * @param date of the data, {@code yyyy-MM}
 * @param estimated which of these are not known: {@link #LOCAL_NAME} where the English name stands in for it
 */
public record City(
        String id,
        String name,
        String localName,
        List<String> aliases,
        String country,
        ZoneId timeZone,
        String currency,
        Coordinates centre,
        String source,
        String date,
        List<String> estimated,
        List<Place> places) {
    /** What {@link #estimated} calls the local name. */
    public static final String LOCAL_NAME = "localName";

    /** Keeps copies of the lists. */
    public City {
        aliases = List.copyOf(aliases);
        estimated = List.copyOf(estimated);
        places = List.copyOf(places);
    }

    /** The same city with other places. */
    public City withPlaces(List<Place> others) {
        return new City(
                id, name, localName, aliases, country, timeZone, currency, centre, source, date, estimated, others);
    }

    /** The same city with another record of where its data come from. */
    public City withSource(String otherSource, String otherDate) {
        return new City(
                id,
                name,
                localName,
                aliases,
                country,
                timeZone,
                currency,
                centre,
                otherSource,
                otherDate,
                estimated,
                places);
    }

    /** The same city with a local name that is known. */
    public City withLocalName(String known) {
        List<String> others =
                estimated.stream().filter(field -> !field.equals(LOCAL_NAME)).toList();
        return new City(id, name, known, aliases, country, timeZone, currency, centre, source, date, others, places);
    }

    /** @throws IllegalArgumentException where there is no such place */
    public Place place(String placeId) {
        return places.stream()
                .filter(place -> place.id().equals(placeId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no place '%s'".formatted(id, placeId)));
    }
}
