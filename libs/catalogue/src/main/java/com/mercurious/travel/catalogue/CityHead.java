package com.mercurious.travel.catalogue;

import com.mercurious.travel.events.Coordinates;
import java.util.List;

/**
 * What finds a city, without its places.
 *
 * @param localName in the language of the city; its name where the file has no other
 * @param aliases further names, in any language
 * @param country ISO 3166-1 alpha-2; empty: not known
 * @param date of the data, {@code yyyy-MM}; empty: not known
 * @param places how many places it has
 */
public record CityHead(
        String id,
        String name,
        String localName,
        List<String> aliases,
        String country,
        Coordinates centre,
        String date,
        int places) {

    /** Keeps a copy of the list. */
    public CityHead {
        aliases = List.copyOf(aliases);
    }
}
