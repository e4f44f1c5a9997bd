package com.mercurious.travel.gateway.status;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The entity tag (ETag) of a travel request: {@code "<version>-<percent>"}.
 *
 * @param version changes with the state
 * @param percent of the whole
 */
record RequestTag(long version, int percent) {
    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})-(\\d{1,3})\"");

    /** The newest of ours among the tags of {@code If-None-Match}; weak tags count (RFC 9110, section 13.1.2). */
    static Optional<RequestTag> parse(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return Optional.empty();
        }
        RequestTag newest = null;
        Matcher matcher = FORM.matcher(ifNoneMatch);
        while (matcher.find()) {
            RequestTag tag = new RequestTag(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (newest == null || tag.version > newest.version) {
                newest = tag;
            }
        }
        return Optional.ofNullable(newest);
    }

    String header() {
        return "\"%s-%s\"".formatted(version, percent);
    }
}
