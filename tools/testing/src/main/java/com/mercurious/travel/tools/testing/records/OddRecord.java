package com.mercurious.travel.tools.testing.records;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record to send.
 *
 * @param kind what is odd about it
 * @param requestId of the good event that it was made of
 */
public record OddRecord(String kind, Fate fate, String requestId, ProducerRecord<byte[], byte[]> record) {

    /** What a service has to do with a record. */
    public enum Fate {
        /** It is an event, whatever else is in it. */
        TAKEN,
        /** It goes to the topic's dead letters, with a reason. */
        DEAD_LETTER,
        /** Chance decided what it is; it ends in one of the two. */
        EITHER
    }
}
