package com.mercurious.travel.enrichment.facts;

/** Facts that can't be had; the message says why, in words for the traveller. */
public class FactsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FactsUnavailableException(String reason) {
        super(reason);
    }
}
