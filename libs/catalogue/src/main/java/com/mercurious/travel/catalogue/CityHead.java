package com.mercurious.travel.catalogue;

import com.mercurious.travel.events.Coordinates;
import java.util.List;

/**
 * What finds a city, without its places.
 *
 * @param aliases further names, in any language
 * @param country ISO 3166-1 alpha-2
 * @param date of the data, {@code yyyy-MM}
 */
public record CityHead(
        String id,
        String name,
        String localName,
        List<String> aliases,
        String country,
        Coordinates centre,
        String date) {

    /** Keeps a copy of the list. */
    public CityHead {
        aliases = List.copyOf(aliases);
    }
}
