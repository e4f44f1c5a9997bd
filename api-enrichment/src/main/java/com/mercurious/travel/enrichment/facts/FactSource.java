package com.mercurious.travel.enrichment.facts;

import java.util.Optional;

/** One kind of facts about an itinerary. Implementations keep no state between calls and may be called by many threads. */
public interface FactSource {

    /** Short and stable, such as {@code holidays}; the name in configuration, metrics and warnings. */
    String name();

    /** The library or data set that the facts come from, with its version or date. */
    String origin();

    /** How likely the facts are right, 0 to 1; null: not stated. */
    default Double confidence() {
        return null;
    }

    /**
     * The facts; those of a source without outside services are the same for the same itinerary.
     *
     * @throws FactsUnavailableException where they can't be had, with words for the traveller
     */
    Facts gather(EnrichmentContext context);

    /** The facts where they are at hand, without any work or waiting; empty: they have to be gathered. */
    default Optional<Facts> remembered(EnrichmentContext context) {
        return Optional.empty();
    }
}
