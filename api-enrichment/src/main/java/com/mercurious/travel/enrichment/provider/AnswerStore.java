package com.mercurious.travel.enrichment.provider;

import java.time.Duration;
import java.util.Optional;

/** Texts by key, kept for a while; losing them costs time only. */
public interface AnswerStore {

    /** Remembers nothing. */
    AnswerStore NONE = new AnswerStore() {
        @Override
        public Optional<String> read(String key) {
            return Optional.empty();
        }

        @Override
        public void write(String key, String value, Duration kept) {
            // Nothing is remembered.
        }
    };

    /** @throws StoreUnavailableException where the store does not answer */
    Optional<String> read(String key);

    /** @throws StoreUnavailableException where the store does not answer */
    void write(String key, String value, Duration kept);

    /** The store does not answer. */
    final class StoreUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StoreUnavailableException(Throwable cause) {
            super(cause);
        }
    }
}
