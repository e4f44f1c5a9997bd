package com.mercurious.travel.gateway.submission;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.form.CheckedForm;
import com.mercurious.travel.gateway.request.Content;
import com.mercurious.travel.gateway.store.JsonContent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants to have planned.
 *
 * @param revisionOf id of the travel request whose plan it changes; null: a new trip
 * @param previous that plan; null: a new trip
 * @param hash SHA-256 of what the client asked for; tells a repetition from a reuse of its idempotency key
 * @param callbackUrl where its end is told; null: nowhere
 */
public record Submission(
        Content<TravelRequest> request,
        @Nullable String revisionOf,
        @Nullable Content<Itinerary> previous,
        String hash,
        @Nullable String callbackUrl) {

    /** A new trip. */
    public static Submission of(CheckedForm form) {
        JsonContent<TravelRequest> content = JsonContent.of(form.request(), TravelRequest.class);
        String wanted = new String(JsonContent.bytesOf(content), StandardCharsets.UTF_8);
        String url = form.callbackUrl();
        return new Submission(content, null, null, hashOf(url == null ? wanted : wanted + url), url);
    }

    /**
     * A revision.
     *
     * @param request with what is to become of the plan
     * @param hash of the wish as the client worded it: what it comes to may depend on facts that change
     */
    public static Submission of(TravelRequest request, Itinerary previous, String hash) {
        return new Submission(
                JsonContent.of(request, TravelRequest.class),
                request.revision().of(),
                JsonContent.of(previous, Itinerary.class),
                hash,
                null);
    }

    /** SHA-256 in hexadecimal digits. */
    public static String hashOf(String text) {
        return hashOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hashOf(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
