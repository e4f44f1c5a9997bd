package com.mercurious.travel.gateway.limit;

import java.time.Duration;

/**
 * How many calls there may be: a bucket of that many tokens, which comes back in a window, evenly.
 *
 * @param name in the headers
 * @param policy as in {@code RateLimit-Policy}
 */
record Quota(String name, int calls, Duration window, String policy) {
    static Quota of(String name, int calls, Duration window) {
        String policy = "\"%s\";q=%s;w=%s".formatted(name, calls, Math.max(1, window.toSeconds()));
        return new Quota(name, calls, window, policy);
    }

    /** How long it takes until there is one more token, in milliseconds. */
    double perCall() {
        return (double) window.toMillis() / calls;
    }
}
