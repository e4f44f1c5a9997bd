package com.mercurious.travel.gateway.request;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of travel requests. */
public final class RequestIds {
    private RequestIds() {}

    /** A new id that sorts by time: a version 7 UUID (RFC 9562, section 5.7). */
    public static String next(long epochMillis) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (epochMillis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
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
