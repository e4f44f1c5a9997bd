package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.EventIds;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of travel requests. */
public final class RequestIds {
    /** Version 5 of the DNS name space (RFC 9562, section 6.6) and "requests.mercurious.com". */
    private static final UUID NAMESPACE =
            EventIds.nameBased(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "requests.mercurious.com");

    private RequestIds() {}

    /** A new id that sorts by time: a version 7 UUID (RFC 9562, section 5.7). */
    public static String next(long epochMillis) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (epochMillis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** The one id of a caller's idempotency key, so that the insert itself decides which of two calls was first. */
    public static String ofKey(String caller, String key) {
        return EventIds.nameBased(NAMESPACE, caller + '|' + key).toString();
    }

    /** Whether {@code text} has the form of an id. */
    public static boolean isId(String text) {
        if (text.length() != 36) {
            return false;
        }
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
