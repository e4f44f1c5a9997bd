package com.mercurious.travel.gateway.access;

import com.mercurious.travel.gateway.http.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Authorization: Bearer …} (RFC 6750, section 2.1); tokens at other places are not looked for. */
final class BearerHeader {
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/=-]+)");
    private static final Pattern SCHEME = Pattern.compile("(?i:Bearer)( .*)?");

    private BearerHeader() {}

    /**
     * The token of a call; empty where it has none.
     *
     * @param headers each line's value; null: none
     * @throws ProblemException where there are several, or one that is no token
     */
    static Optional<String> token(@Nullable List<String> headers) {
        if (headers == null || headers.isEmpty()) {
            return Optional.empty();
        }
        if (headers.size() > 1) {
            throw Refusal.invalid("There are %s Authorization headers.".formatted(headers.size()));
        }
        String header = headers.getFirst().strip();
        if (!SCHEME.matcher(header).matches()) {
            return Optional.empty();
        }
        Matcher bearer = BEARER.matcher(header);
        if (!bearer.matches()) {
            throw Refusal.invalid("What follows Bearer is no token.");
        }
        return Optional.of(bearer.group(1));
    }
}
