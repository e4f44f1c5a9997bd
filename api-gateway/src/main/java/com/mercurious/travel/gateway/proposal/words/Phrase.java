package com.mercurious.travel.gateway.proposal.words;

import org.jspecify.annotations.Nullable;

/**
 * A text that may be in another language than what is around it.
 *
 * @param language BCP 47 tag; null: that of what is around it
 */
public record Phrase(String text, @Nullable String language) {
    public static Phrase of(String text) {
        return new Phrase(text, null);
    }
}
