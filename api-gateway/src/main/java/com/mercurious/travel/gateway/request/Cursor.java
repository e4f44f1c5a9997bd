package com.mercurious.travel.gateway.request;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a page of travel requests ends.
 *
 * @param createdAt of the last one on it, to the millisecond
 * @param id of the last one on it
 */
public record Cursor(Instant createdAt, String id) {

    /** Its form in an address: opaque to clients. */
    public String encoded() {
        String plain = createdAt.toEpochMilli() + "/" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException where {@code encoded} did not come from {@link #encoded()} */
    public static Cursor decode(String encoded) {
        String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        int slash = plain.indexOf('/');
        String id = plain.substring(slash + 1);
        if (slash < 1 || !RequestIds.isId(id)) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new Cursor(Instant.ofEpochMilli(Long.parseLong(plain.substring(0, slash))), id);
    }
}
