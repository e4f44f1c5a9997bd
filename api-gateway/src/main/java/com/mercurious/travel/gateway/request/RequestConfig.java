package com.mercurious.travel.gateway.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How travel requests are taken. */
@ConfigMapping(prefix = "travel.request")
public interface RequestConfig {
    /** A request that has not ended by then is EXPIRED. */
    @WithDefault("15m")
    Duration expiresAfter();

    /** Longest trip, first and last day included. */
    @WithDefault("21")
    int maxDays();

    /** Further plans for a request that does not say how many, 0 to 3. */
    @WithDefault("3")
    @Min(0)
    @Max(3)
    int alternatives();

    /** Largest body in bytes; a larger one is answered 413. */
    @WithDefault("65536")
    int maxBodyBytes();

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
