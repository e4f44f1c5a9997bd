package com.mercurious.travel.messaging;

import java.io.IOException;

/** How the JSON of an event is read: whole, or as far as the reader needs it. */
@FunctionalInterface
public interface JsonForm<T> {
    /**
     * @param json UTF-8, to be read to its end
     * @throws IOException where it is not JSON, or not of that form
     */
    T read(byte[] json) throws IOException;
}
