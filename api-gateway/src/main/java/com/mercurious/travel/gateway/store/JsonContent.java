package com.mercurious.travel.gateway.store;

import com.mercurious.travel.gateway.request.Content;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.TrackedRequest.Contents;
import com.mercurious.travel.messaging.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Content as the JSON that is stored of it: an event that is published again says the same to the last digit.
 *
 * @param type what it reads as
 */
public record JsonContent<T>(String json, Class<T> type) implements Content<T> {

    /** @throws UncheckedIOException where the JSON is not of that type */
    @Override
    public T read() {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored " + type.getSimpleName() + " can't be read", e);
        }
    }

    @Override
    public int weight() {
        return json.length();
    }

    /** The JSON of a value. */
    public static <T> JsonContent<T> of(T value, Class<T> type) {
        return new JsonContent<>(new String(EventJson.write(value), StandardCharsets.UTF_8), type);
    }

    /** The same request with all of its contents as JSON. */
    static TrackedRequest kept(TrackedRequest request) {
        Contents contents = request.contents();
        return request.withContents(new Contents(
                kept(contents.request()), kept(contents.previous()), kept(contents.plan()), kept(contents.facts())));
    }

    static <T> @Nullable Content<T> stored(@Nullable String json, Class<T> type) {
        return json == null ? null : new JsonContent<>(json, type);
    }

    static @Nullable String textOf(@Nullable Content<?> content) {
        return content == null ? null : ((JsonContent<?>) content).json();
    }

    private static <T> @Nullable Content<T> kept(@Nullable Content<T> content) {
        if (content instanceof Content.AtHand<T>(T value)) {
            @SuppressWarnings("unchecked")
            Class<T> type = (Class<T>) value.getClass();
            return of(value, type);
        }
        return content;
    }
}
