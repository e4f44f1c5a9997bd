package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.catalogue.name.PlaceNames;
import com.mercurious.travel.events.Coordinates;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A place as another source lists it.
 *
 * @param line where it begins in its file, from 1; where the file has no lines, its number in it
 * @param localName null: not given
 * @param city null: not given
 * @param type what the source calls it, such as {@code see}; null: not given
 * @param tags OpenStreetMap's, or what a source says in the same words ({@code opening_hours}, {@code charge},
 *     {@code wikidata}, {@code name:de}), and {@link #KIND}, {@link #SITELINKS} and {@link #ELEMENT}; empty where the source has none
 */
public record Listing(
        int line,
        String name,
        String localName,
        String city,
        String type,
        Coordinates coordinates,
        Map<String, String> tags) {
    /** Tag of a kind that the source itself tells. */
    static final String KIND = "travel:kind";

    /** Tag of the number of Wikimedia's sites that have a page about it. */
    static final String SITELINKS = "travel:sitelinks";

    /** Tag of the element of OpenStreetMap that it is, such as {@code way 123}. */
    static final String ELEMENT = "travel:element";

    /** Keeps a copy of the tags. */
    public Listing {
        tags = Map.copyOf(tags);
    }

    /** All names that the source gives, in any language. */
    PlaceNames names() {
        Stream<String> tagged = tags.entrySet().stream()
                .filter(tag -> tag.getKey().matches("(name|alt_name|official_name|int_name)(:.*)?"))
                .flatMap(tag -> Stream.of(tag.getValue().split(";")));
        return PlaceNames.of(Stream.concat(Stream.of(name, localName == null ? "" : localName), tagged)
                .toArray(String[]::new));
    }
}
