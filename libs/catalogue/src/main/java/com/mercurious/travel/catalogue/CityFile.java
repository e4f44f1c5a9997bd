package com.mercurious.travel.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mercurious.travel.events.Interest;
import java.math.BigDecimal;
import java.util.List;

/**
 * A catalogue file as it is written. What a place leaves out is typical for its kind.
 *
 * @param aliases may be left out
 * @param estimated may be left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CityFile(
        String id,
        String name,
        String localName,
        List<String> aliases,
        String country,
        String timeZone,
        String currency,
        Double lat,
        Double lon,
        String source,
        String date,
        List<String> estimated,
        List<PlaceEntry> places) {

    /** A place as it is written; id, name, coordinates and kind are required. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceEntry(
            String id,
            String name,
            String localName,
            Double lat,
            Double lon,
            String kind,
            List<Interest> interests,
            Integer dwell,
            String hours,
            BigDecimal admission,
            Integer popularity,
            List<String> estimated,
            Boolean indoor,
            Boolean stairs,
            String wikidata) {}
}
