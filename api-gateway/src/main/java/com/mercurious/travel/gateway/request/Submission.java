package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.messaging.EventJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a client wants to have planned, as it is stored.
 *
 * @param request JSON of the travel request
 * @param revisionOf id of the travel request whose plan it changes; null: a new trip
 * @param previous JSON of that plan; null: a new trip
 * @param hash SHA-256 of what the client asked for; tells a repetition from a reuse of its idempotency key
 */
public record Submission(String request, String revisionOf, String previous, String hash) {

    /** A new trip. */
    public static Submission of(TravelRequest request) {
        String json = json(request);
        return new Submission(json, null, null, hashOf(json));
    }

    /**
     * A revision.
     *
     * @param request with what is to become of the plan
     * @param hash of the wish as the client worded it: what it comes to may depend on facts that change
     */
    public static Submission of(TravelRequest request, Itinerary previous, String hash) {
        return new Submission(json(request), request.revision().of(), json(previous), hash);
    }

    /** SHA-256 in hexadecimal digits. */
    public static String hashOf(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String json(Object value) {
        return new String(EventJson.write(value), StandardCharsets.UTF_8);
    }
}
