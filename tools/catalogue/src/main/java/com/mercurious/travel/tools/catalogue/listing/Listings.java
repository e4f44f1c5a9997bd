package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.events.Coordinates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a file lists.
 *
 * @param listings in the order of the file
 * @param problems entries that could not be read, each with its line, what is wrong and what would be right
 */
public record Listings(List<Listing> listings, List<String> problems) {
    private static final int LONGEST_NAME = 250;
    private static final int SHOWN_OF_A_NAME = 60;
    private static final int LONGEST_SHOWN = 400;

    /** One line of it for a terminal: no control characters, and cut where it is long. */
    static String shown(String text) {
        return Listing.squeezed(text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text);
    }

    /** Collects what a reader finds. */
    static final class Collector {
        private final List<Listing> listings = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        /** Takes a listing whose names are names; of another one a problem is noted. */
        void add(Listing listing) {
            String where = listing.tags().getOrDefault(Listing.ELEMENT, "line " + listing.line());
            String names = listing.name() + (listing.localName() == null ? "" : listing.localName());
            if (listing.name().isEmpty()) {
                problem(where, "a name without letters");
            } else if (names.indexOf(TextFile.UNREADABLE) >= 0) {
                problem(where, "'%s' has bytes that are no text; save the file as UTF-8".formatted(names));
            } else if (names.length() > 2 * LONGEST_NAME) {
                problem(
                        where,
                        String.format(
                                Locale.ROOT,
                                "a name of more than %d letters: '%s'",
                                LONGEST_NAME,
                                names.substring(0, SHOWN_OF_A_NAME)));
            } else {
                listings.add(listing);
            }
        }

        int size() {
            return listings.size();
        }

        void problem(int line, String text) {
            problem("line " + line, text);
        }

        /** @param where the line, or what else finds the entry in its file */
        void problem(String where, String text) {
            problems.add(shown(where + ": " + text));
        }

        /** Coordinates from text; empty, and a problem noted, where they are none. */
        Optional<Coordinates> coordinates(int line, String lat, String lon) {
            return coordinates("line " + line, Degrees.latitude(lat), Degrees.longitude(lon), lat, lon);
        }

        /** Coordinates from degrees; empty, and a problem noted, where they are none. */
        Optional<Coordinates> coordinates(String where, double lat, double lon) {
            return coordinates(
                    where, Degrees.latitude(lat), Degrees.longitude(lon), Double.toString(lat), Double.toString(lon));
        }

        private Optional<Coordinates> coordinates(
                String where, OptionalDouble latitude, OptionalDouble longitude, String lat, String lon) {
            if (latitude.isPresent() && longitude.isPresent()) {
                return Optional.of(new Coordinates(latitude.getAsDouble(), longitude.getAsDouble()));
            }
            problem(where, "lat '%s' and lon '%s' are no degrees of -90 to 90 and -180 to 180".formatted(lat, lon));
            return Optional.empty();
        }

        Listings listings() {
            return new Listings(List.copyOf(listings), List.copyOf(problems));
        }
    }
}
