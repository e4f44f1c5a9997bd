package com.mercurious.travel.gateway.store;

import com.mercurious.travel.gateway.request.Content;
import com.mercurious.travel.messaging.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Content as the JSON that it came as: what is stored, served or published of it is the same to the last digit.
 *
 * @param type what it reads as
 * @param name of the result that it is stored as; null: it is part of the request's own document, or not stored yet
 * @param size of the JSON in bytes
 * @param json UTF-8, not to be changed; null where it was not read from the store
 */
public record JsonContent<T>(Class<T> type, @Nullable String name, int size, byte @Nullable [] json)
        implements Content<T> {

    /** JSON that is at hand. */
    public static <T> JsonContent<T> ofJson(byte[] json, Class<T> type) {
        return new JsonContent<>(type, null, json.length, json);
    }

    /** The JSON of a value. */
    public static <T> JsonContent<T> of(T value, Class<T> type) {
        return ofJson(EventJson.write(value), type);
    }

    /**
     * The JSON of any content.
     *
     * @throws IllegalStateException where it was not read from the store
     */
    public static byte[] bytesOf(Content<?> content) {
        return asJson(content).bytes();
    }

    /** Such content of any kind of content. */
    static <T> JsonContent<T> asJson(Content<T> content) {
        return switch (content) {
            case JsonContent<T> json -> json;
            case Content.AtHand<T>(T value) -> {
                @SuppressWarnings("unchecked")
                Class<T> type = (Class<T>) value.getClass();
                yield of(value, type);
            }
            default -> throw new IllegalArgumentException(content.getClass() + " is no content of ours");
        };
    }

    /** @throws UncheckedIOException where the JSON is not of that type */
    @Override
    public T read() {
        try {
            return EventJson.mapper().readValue(bytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored " + type.getSimpleName() + " can't be read", e);
        }
    }

    @Override
    public int weight() {
        return json == null ? 0 : size;
    }

    @Override
    public JsonContent<T> light() {
        return name == null ? this : new JsonContent<>(type, name, size, null);
    }

    /**
     * The same as a result of its own. What is different has another name, so that no writer ever replaces what another's
     * state refers to.
     */
    JsonContent<T> named(String requestId, int attempt, String kind) {
        if (name != null) {
            return this;
        }
        CRC32C sum = new CRC32C();
        sum.update(bytes(), 0, size);
        String itsName = requestId + Results.SEPARATOR + attempt + '/' + kind + '/' + Long.toHexString(sum.getValue());
        return new JsonContent<>(type, itsName, size, json);
    }

    /** The same with its JSON, as the store has it. */
    JsonContent<T> loaded(byte[] stored) {
        return new JsonContent<>(type, name, stored.length, stored);
    }

    private byte[] bytes() {
        if (json == null) {
            throw new IllegalStateException("the result %s was not read".formatted(name));
        }
        return json;
    }
}
