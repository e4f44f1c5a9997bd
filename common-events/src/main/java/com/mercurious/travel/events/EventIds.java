package com.mercurious.travel.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Event ids that depend on what the event says alone: name-based UUIDs, version 5 (RFC 9562, section 5.5). */
public final class EventIds {
    /** The suite's name space: version 5 of the DNS name space (RFC 9562, section 6.6) and "events.mercurious.com". */
    static final UUID NAMESPACE =
            nameBased(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "events.mercurious.com");

    private EventIds() {}

    /**
     * @param attempt 1 for the first run of the stage
     * @param sequence position among the events of this type and attempt, from 0
     */
    public static String of(String requestId, EventType type, int attempt, int sequence) {
        return nameBased(NAMESPACE, requestId + '|' + type.type() + '|' + attempt + '|' + sequence)
                .toString();
    }

    /** The version 5 UUID of {@code name} in {@code namespace}. */
    public static UUID nameBased(UUID namespace, String name) {
        byte[] hash = sha1(
                ByteBuffer.allocate(16)
                        .putLong(namespace.getMostSignificantBits())
                        .putLong(namespace.getLeastSignificantBits())
                        .array(),
                name.getBytes(StandardCharsets.UTF_8));
        ByteBuffer bits = ByteBuffer.wrap(hash);
        long high = (bits.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x0000000000005000L;
        long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(first);
            digest.update(second);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
