package com.mercurious.travel.gateway.request;

/**
 * Something that a client or a worker sent, as it is kept: read where it is needed, passed on as it is where it is not.
 *
 * @param <T> what it reads as
 */
public interface Content<T> {
    /** @throws RuntimeException where what is kept can't be read any more */
    T read();

    /** About how many bytes its JSON has, wherever that is. */
    int size();

    /** About how many bytes of memory it takes. */
    default int weight() {
        return size();
    }

    /** The same with what the store has left to the store. */
    default Content<T> light() {
        return this;
    }

    /** Of a value that is at hand. */
    static <T> Content<T> of(T value) {
        return new AtHand<>(value);
    }

    /** A value that was just received and is not kept yet. */
    record AtHand<T>(T value) implements Content<T> {
        /** An itinerary with its alternatives as JSON; what comes is not measured before it is kept. */
        private static final int USUAL = 64 * 1024;

        @Override
        public T read() {
            return value;
        }

        @Override
        public int size() {
            return USUAL;
        }
    }
}
