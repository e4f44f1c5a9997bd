package com.mercurious.travel.enrichment.facts;

/** A source that answers many itineraries alike, so that its facts are worth keeping. */
public interface RepeatingFactSource extends FactSource {

    /** All that the facts depend on, as a value with {@code equals}: equal values have equal facts. */
    Object dependsOn(EnrichmentContext context);
}
