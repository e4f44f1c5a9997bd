package com.mercurious.travel.gateway.proposal.words;

import java.util.Locale;

/** A language that texts are made in; the first is the one of those who ask for none of them. */
public enum Language {
    ENGLISH("en", Locale.UK),
    FRENCH("fr", Locale.FRANCE);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    /** How numbers, money and dates are written. */
    public Locale locale() {
        return locale;
    }
}
