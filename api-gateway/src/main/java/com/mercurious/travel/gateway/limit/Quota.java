package com.mercurious.travel.gateway.limit;

import java.time.Duration;

/**
 * How many calls there may be: a bucket of that many tokens, which comes back in a window, evenly.
 *
 * @param name in the headers
 */
record Quota(String name, int calls, Duration window) {
    /** How long it takes until there is one more token, in milliseconds. */
    double perCall() {
        return (double) window.toMillis() / calls;
    }

    /** As in {@code RateLimit-Policy}. */
    String policy() {
        return "\"%s\";q=%s;w=%s".formatted(name, calls, Math.max(1, window.toSeconds()));
    }
}
