package com.mercurious.travel.messaging.deadletter;

import com.mercurious.travel.events.Topics;
import com.mercurious.travel.messaging.UnreadableEventException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record that a service gave up on, as it is kept: with the original's key, value and headers, and with headers of its own,
 * {@code dead-letter-…}, that tell why and where the original is.
 *
 * @param topic the dead letter topic
 */
record DeadLetter(String topic, String key, byte[] value, Headers headers) {
    private static final String PREFIX = "dead-letter-";
    static final String REASON = PREFIX + "reason";
    static final String EXCEPTION = PREFIX + "exception-class-name";
    static final String TOPIC = PREFIX + "topic";
    static final String PARTITION = PREFIX + "partition";
    static final String OFFSET = PREFIX + "offset";
    /** What is not as it was in the original, which is still at its offset for as long as its topic keeps it. */
    static final String LEFT_OUT = PREFIX + "left-out";

    private static final int LONGEST_KEY = 1_024;
    private static final int LONGEST_HEADER = 8_192;
    private static final int MOST_HEADERS = 64;

    /** Where the original is. */
    record Origin(String topic, int partition, long offset) {}

    /** With all that the original has. An earlier reason of a record that was replayed makes room for the new one. */
    static DeadLetter of(String key, byte[] value, Headers original, Origin origin, Throwable reason) {
        RecordHeaders headers = new RecordHeaders();
        for (Header header : original) {
            if (!header.key().startsWith(PREFIX)) {
                headers.add(header);
            }
        }
        headers.add(REASON, bytes(text(reason)));
        headers.add(EXCEPTION, bytes(reason.getClass().getName()));
        headers.add(TOPIC, bytes(origin.topic()));
        headers.add(PARTITION, bytes(Integer.toString(origin.partition())));
        headers.add(OFFSET, bytes(Long.toString(origin.offset())));
        return new DeadLetter(Topics.deadLetterOf(origin.topic()), key, value, headers);
    }

    /** The letter and, for where it is too large, smaller ones that leave out ever more. */
    List<DeadLetter> everSmaller() {
        DeadLetter fewHeaders = withFewHeaders();
        return List.of(this, fewHeaders, fewHeaders.withoutBody());
    }

    private DeadLetter withFewHeaders() {
        RecordHeaders few = new RecordHeaders();
        int kept = 0;
        for (Header header : headers) {
            boolean isLarge = header.value() != null && header.value().length > LONGEST_HEADER;
            if (header.key().startsWith(PREFIX)
                    || (!isLarge && header.key().length() <= LONGEST_KEY && kept++ < MOST_HEADERS)) {
                few.add(header);
            }
        }
        few.add(LEFT_OUT, bytes("headers"));
        return new DeadLetter(topic, key, value, few);
    }

    private DeadLetter withoutBody() {
        RecordHeaders all = new RecordHeaders(headers.toArray());
        all.remove(LEFT_OUT);
        all.add(LEFT_OUT, bytes("headers, value"));
        String shortKey = key != null && key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
        return new DeadLetter(topic, shortKey, null, all);
    }

    private static String text(Throwable reason) {
        return UnreadableEventException.oneLine(Objects.requireNonNullElseGet(
                reason.getMessage(), () -> reason.getClass().getName()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
