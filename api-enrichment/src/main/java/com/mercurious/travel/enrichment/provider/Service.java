package com.mercurious.travel.enrichment.provider;

/**
 * An outside service as its documentation describes it: one question, one answer that was checked to be plausible.
 *
 * @param <Q> a value whose {@code toString} names all that the answer depends on
 * @param <A> what Jackson can write and read
 */
public interface Service<Q, A> {

    /** The name in configuration, metrics and logs, such as {@code open-meteo}. */
    String name();

    /** The name for a person, such as {@code Open-Meteo}. */
    String title();

    /** What the facts come from, as in {@link com.mercurious.travel.events.Enrichment.Source}. */
    String origin();

    /** How likely an answer is right, 0 to 1: an estimate. */
    double confidence();

    /**
     * Asks once, without another try.
     *
     * @throws ProviderException where the answer is implausible
     * @throws RuntimeException whatever else the client throws
     */
    A fetch(Q question);
}
