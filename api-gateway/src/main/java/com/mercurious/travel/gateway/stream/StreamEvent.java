package com.mercurious.travel.gateway.stream;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a travel request, as those who watch it are told.
 *
 * @param id position in the request's Redis Stream; null where it did not come from there
 * @param name {@code state}, {@code progress} or {@code end}
 * @param data JSON
 */
public record StreamEvent(@Nullable String id, String name, String data) {
    public static final String STATE = "state";
    public static final String PROGRESS = "progress";
    public static final String END = "end";

    public boolean isEnd() {
        return END.equals(name);
    }
}
