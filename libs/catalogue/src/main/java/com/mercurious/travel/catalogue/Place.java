package com.mercurious.travel.catalogue;

import com.mercurious.travel.catalogue.name.PlaceNames;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.openinghours.OpeningHours;
import java.math.BigDecimal;
import java.util.List;

/**
 * A place that can be visited.
 *
 * @param id unique within its city
 * @param name in English
 * @param localName in the language of the place
 * @param interests strongest first, at least one
 * @param dwellMinutes of a typical visit
 * @param admission of an adult, in the city's currency
 * @param popularity 1 to 100: how much a typical first-time visitor wants to see it
 * @param estimated which of these are typical for the kind rather than known of this place
 * @param stairs whether a visit means many stairs without a lift
 * @param wikidata item such as {@code Q1234}; null: unknown
 */
public record Place(
        String id,
        String name,
        String localName,
        Coordinates coordinates,
        PlaceKind kind,
        List<Interest> interests,
        int dwellMinutes,
        OpeningHours hours,
        BigDecimal admission,
        int popularity,
        List<String> estimated,
        boolean indoor,
        boolean stairs,
        String wikidata) {

    /** Keeps copies of the lists. */
    public Place {
        interests = List.copyOf(interests);
        estimated = List.copyOf(estimated);
    }

    /** All that it is called, for comparison with what others call theirs. */
    public PlaceNames names() {
        return PlaceNames.of(name, localName);
    }
}
