package com.mercurious.travel.tools.catalogue.listing;

/**
 * What became of a listing, and why.
 *
 * @param listing its name
 * @param text what was taken over, or why it was not taken
 */
public record Decision(Outcome outcome, String listing, String text) {

    /** Sorts of decision. */
    public enum Outcome {
        /** It is a place that the city had; what was not known of that is filled in. */
        MERGED,
        /** It is a new place of the city. */
        ADDED,
        /** It was not taken. */
        REFUSED
    }

    @Override
    public String toString() {
        return "%s: %s".formatted(listing, text);
    }
}
