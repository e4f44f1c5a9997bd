package com.mercurious.travel.gateway.status;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Prefer} (RFC 7240), of which {@code wait} alone is known; preferences that are not understood are
 * passed over, as the RFC asks.
 *
 * @param patience how long the client would wait, at most a minute
 */
public record Prefer(Optional<Duration> patience) {
    private static final long LONGEST_S = 60;
    private static final Pattern WAIT = Pattern.compile("(?:^|,)\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?:[,;]|$)");

    public static Prefer parse(@Nullable String header) {
        if (header == null) {
            return new Prefer(Optional.empty());
        }
        Matcher matcher = WAIT.matcher(header);
        return new Prefer(
                matcher.find()
                        ? Optional.of(Duration.ofSeconds(Math.min(Long.parseLong(matcher.group(1)), LONGEST_S)))
                        : Optional.empty());
    }

    /** What {@code Preference-Applied} says of it. */
    Optional<String> applied() {
        return patience.map(w -> "wait=" + w.toSeconds());
    }
}
