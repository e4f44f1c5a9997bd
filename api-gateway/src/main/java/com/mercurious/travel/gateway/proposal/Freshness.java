package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.gateway.proposal.words.Language;
import com.mercurious.travel.gateway.request.TrackedRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tells one answer from another: a proposal changes when its facts are refreshed, and each of its forms, in each
 * language, of each plan, has a tag of its own. The tag is weak: with gzip and without it is the same answer in other bytes.
 *
 * @param tag without quotation marks
 * @param lastModified to the second, as HTTP has it
 */
record Freshness(String tag, Instant lastModified) {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");
    private static final String ANY = "*";

    /**
     * @param form the media type
     * @param language null: it has no texts of ours
     * @param alternative null: the plan itself
     */
    static Freshness of(
            TrackedRequest request, String form, @Nullable Language language, @Nullable String alternative) {
        Instant changed = request.changedAt() == null ? request.endedAt() : request.changedAt();
        StringBuilder tag = new StringBuilder()
                .append(changed.toEpochMilli())
                .append('-')
                .append(form.substring(form.indexOf('/') + 1));
        if (language != null) {
            tag.append('-').append(language.tag());
        }
        if (alternative != null) {
            tag.append('-').append(Integer.toHexString(alternative.hashCode()));
        }
        return new Freshness(tag.toString(), changed.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The header {@code ETag}. */
    String header() {
        return "W/\"" + tag + '"';
    }

    /**
     * Whether a client has the answer already. Its tags decide where it sends any (RFC 9110, section 13.2.2): the time alone
     * does not tell one form from another.
     *
     * @param ifNoneMatch null: not sent
     * @param ifModifiedSince null: not sent
     */
    boolean isKnown(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        if (ifNoneMatch != null) {
            return ifNoneMatch.strip().equals(ANY) || names(ifNoneMatch);
        }
        return ifModifiedSince != null && !changedSince(ifModifiedSince);
    }

    private boolean names(String tags) {
        Matcher matcher = TAG.matcher(tags);
        while (matcher.find()) {
            if (matcher.group(1).equals(tag)) {
                return true;
            }
        }
        return false;
    }

    /** A time that can't be read is as if it was not sent (RFC 9110, section 13.1.3). */
    private boolean changedSince(String httpDate) {
        try {
            return lastModified.isAfter(ZonedDateTime.parse(httpDate.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return true;
        }
    }
}
