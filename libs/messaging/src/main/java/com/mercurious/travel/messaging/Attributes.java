package com.mercurious.travel.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** CloudEvents context attributes of a record in binary content mode, each as it has to be or refused by name. */
final class Attributes {
    /** Bytes of an attribute at most; CloudEvents asks no reader for more than 64 kB for the whole event. */
    static final int LONGEST = 2_048;

    private final Headers headers;

    Attributes(Headers headers) {
        this.headers = headers;
    }

    /** @throws UnreadableEventException where it is missing, or there and not readable */
    String required(String name) {
        return optional(name)
                .orElseThrow(() -> new UnreadableEventException(
                        "no %s header; expected CloudEvents binary content mode".formatted(name)));
    }

    /** @throws UnreadableEventException where it is there and not readable */
    Optional<String> optional(String name) {
        Iterator<Header> given = headers.headers(name).iterator();
        if (!given.hasNext()) {
            return Optional.empty();
        }
        byte[] value = given.next().value();
        require(!given.hasNext(), name, "is given more than once; expected one");
        require(value != null && value.length > 0, name, "is empty; expected a text");
        require(value.length <= LONGEST, name, "is longer than %s bytes".formatted(LONGEST));
        String text = decoded(name, value);
        require(text.chars().noneMatch(Character::isISOControl), name, "has control characters; expected plain text");
        return Optional.of(text);
    }

    private static String decoded(String name, byte[] value) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableEventException("%s is not in UTF-8".formatted(name), e);
        }
    }

    private static void require(boolean right, String name, String wrong) {
        if (!right) {
            throw new UnreadableEventException("%s %s".formatted(name, wrong));
        }
    }
}
