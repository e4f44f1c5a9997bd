package com.mercurious.travel.tools.catalogue.listing;

import com.mercurious.travel.events.Coordinates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a file lists.
 *
 * @param listings in the order of the file
 * @param problems entries that could not be read, each with its line, what is wrong and what would be right
 */
public record Listings(List<Listing> listings, List<String> problems) {

    /** Collects what a reader finds. */
    static final class Collector {
        private final List<Listing> listings = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        void add(Listing listing) {
            listings.add(listing);
        }

        int size() {
            return listings.size();
        }

        void problem(int line, String text) {
            problem("line %d: %s".formatted(line, text));
        }

        void problem(String text) {
            problems.add(text);
        }

        /** Coordinates from text; empty, and a problem noted, where they are none. */
        Optional<Coordinates> coordinates(int line, String lat, String lon) {
            OptionalDouble latitude = Degrees.latitude(lat);
            OptionalDouble longitude = Degrees.longitude(lon);
            if (latitude.isPresent() && longitude.isPresent()) {
                return Optional.of(new Coordinates(latitude.getAsDouble(), longitude.getAsDouble()));
            }
            problem(line, "lat '%s' and lon '%s' are no degrees of -90 to 90 and -180 to 180".formatted(lat, lon));
            return Optional.empty();
        }

        Listings listings() {
            return new Listings(List.copyOf(listings), List.copyOf(problems));
        }
    }
}
