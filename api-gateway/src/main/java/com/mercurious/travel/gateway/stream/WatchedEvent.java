package com.mercurious.travel.gateway.stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One event of a stream in the contract's eyes: what its fields are once a client has read its lines.
 *
 * @param data JSON
 * @param event what it is about: state, progress or end
 * @param id to come back with, as {@code Last-Event-ID}; absent: none
 */
record WatchedEvent(
        @Schema(contentMediaType = "application/json", contentSchema = EventData.class)
        String data,

        @Nullable String event,
        @Nullable String id) {}
