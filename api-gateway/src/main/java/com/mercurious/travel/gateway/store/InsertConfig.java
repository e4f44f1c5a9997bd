package com.mercurious.travel.gateway.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How new travel requests are stored, many at once. */
@ConfigMapping(prefix = "travel.request")
public interface InsertConfig {
    /** Requests that may wait to be stored; beyond that a POST is answered 503. */
    @WithDefault("2048")
    int insertQueue();

    /** Requests that are stored with one insert at most. */
    @WithDefault("128")
    int insertBatch();

    /** Inserts under way at the same time. */
    @WithDefault("2")
    int insertWriters();

    /** How long a POST waits to be stored. */
    @WithDefault("5s")
    Duration insertTimeout();
}
