package com.mercurious.travel.gateway.submission;

import com.mercurious.travel.events.EventIds;
import com.mercurious.travel.gateway.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that has an idempotency key.
 *
 * @param key name of the key, which is its caller's alone: the same text of another caller is another key
 * @param wish SHA-256 of what is called with which body; tells a repetition from a reuse of the key
 */
record KeyedCall(String key, String wish) {
    /** Version 5 of the DNS name space (RFC 9562, section 6.6) and "keys.mercurious.com". */
    private static final UUID NAMESPACE =
            EventIds.nameBased(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "keys.mercurious.com");

    /**
     * @param path that is called
     * @param body as it came, byte for byte: what it is understood as may depend on the day and on the service's version
     */
    static KeyedCall of(String caller, String key, String path, byte @Nullable [] body) {
        return new KeyedCall(EventIds.nameBased(NAMESPACE, caller + '|' + key).toString(), hash(path, body));
    }

    private static String hash(String path, byte @Nullable [] body) {
        byte[] called = (path + '\n').getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(body == null ? Sha256.of(called) : Sha256.of(called, body));
    }
}
