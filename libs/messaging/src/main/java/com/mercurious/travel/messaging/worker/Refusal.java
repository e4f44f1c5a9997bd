package com.mercurious.travel.messaging.worker;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** What it means that Kafka did not take a record. */
public enum Refusal {
    /** It may be taken later: the broker is away, or slow, or refuses the password; then it takes no dead letter either. */
    LATER,
    /** This service's user may not write it; that is an operator's to mend. */
    FORBIDDEN,
    /** It never will be: it is too large, or has no JSON form. */
    NEVER;

    /** @param failure what the sender was told, with its causes */
    public static Refusal of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException) {
                return FORBIDDEN;
            }
            if (isFinal(cause)) {
                return NEVER;
            }
        }
        return LATER;
    }

    private static boolean isFinal(Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof RecordBatchTooLargeException
                || cause instanceof InvalidRecordException
                || cause instanceof SerializationException
                || cause instanceof InvalidTopicException
                || cause instanceof IllegalArgumentException;
    }
}
