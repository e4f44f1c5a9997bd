package com.mercurious.travel.enrichment.provider;

import java.time.Instant;
import java.util.Optional;

/** Answers questions, by asking or from memory. May be called by many threads. */
public interface Provider<Q, A> {

    /**
     * An answer that is good for now.
     *
     * @param fresh whether a remembered answer has to be very recent
     * @throws ProviderException where there is none, with the reason
     */
    Answer<A> ask(Q question, boolean fresh);

    /** What was answered before, however long ago. */
    default Optional<Answer<A>> remembered(Q question) {
        return Optional.empty();
    }

    /**
     * @param at when it was fetched
     * @param origin what it comes from
     * @param confidence 0 to 1
     * @param trouble why nothing newer could be had; null: it is as new as it should be
     */
    record Answer<A>(A value, Instant at, String origin, double confidence, String trouble) {

        /** The same answer, used in spite of its age; half as likely to be right, by estimate. */
        Answer<A> inSpiteOf(String reason) {
            return new Answer<>(value, at, origin, confidence / 2, reason);
        }
    }
}
