package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.catalogue.name.PlaceNames;
import com.mercurious.travel.events.Coordinates;
import java.util.Map;
import java.util.regex.Pattern;
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
    /** How tags begin that are not the source's; a source's that begin so are left out. */
    static final String OWN = "travel:";

    /** Tag of a kind that the source itself tells. */
    static final String KIND = "travel:kind";

    /** Tag of the number of Wikimedia's sites that have a page about it. */
    static final String SITELINKS = "travel:sitelinks";

    /** Tag of the element of OpenStreetMap that it is, such as {@code way 123}. */
    static final String ELEMENT = "travel:element";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00A0]+");
    private static final Pattern NAME_TAG = Pattern.compile("(?:name|alt_name|official_name|int_name)(?::.*)?");
    private static final int MOST_NAMES = 100;
    private static final int LONGEST_NAME = 250;

    /** Keeps a copy of the tags; names are one line. */
    public Listing {
        name = squeezed(name);
        localName = localName == null ? null : squeezed(localName);
        tags = Map.copyOf(tags);
    }

    /** Without blanks around it, and with one blank for several blanks, line ends or control characters within. */
    static String squeezed(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Names that the source gives, in any language: the first {@value #MOST_NAMES} that are not too long for one. */
    PlaceNames names() {
        Stream<String> tagged = tags.entrySet().stream()
                .filter(tag -> NAME_TAG.matcher(tag.getKey()).matches())
                .sorted(Map.Entry.comparingByKey())
                .flatMap(tag -> Stream.of(tag.getValue().split(";")))
                .filter(alternative -> alternative.length() <= LONGEST_NAME)
                .limit(MOST_NAMES);
        return PlaceNames.of(Stream.concat(Stream.of(name, localName == null ? "" : localName), tagged)
                .toArray(String[]::new));
    }
}
