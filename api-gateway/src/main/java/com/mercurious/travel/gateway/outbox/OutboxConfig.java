package com.mercurious.travel.gateway.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How pending events are published. */
@ConfigMapping(prefix = "travel.outbox")
public interface OutboxConfig {
    /** Bytes of requests that may wait in memory for the relay; what is beyond is left to the sweep. */
    @WithDefault("8388608")
    long queueBytes();

    /** Requests whose events are published together at most. */
    @WithDefault("256")
    int batch();

    /** Bytes of events that are made and published together, about; one event may have more. */
    @WithDefault("2097152")
    int batchBytes();

    /** Batches whose acknowledgement may be waited for at the same time. */
    @WithDefault("4")
    int flights();

    /** First pause after Kafka took nothing; doubles up to {@link #longestRetry()}. */
    @WithDefault("500ms")
    Duration firstRetry();

    @WithDefault("5s")
    Duration longestRetry();

    /** How long a published event may stay in its outbox for the next change of its request to take it out in passing. */
    @WithDefault("10s")
    Duration takeOutAfter();

    /** Requests with such events at most; beyond that the oldest are not waited for. */
    @WithDefault("20000")
    int takeOutBeyond();

    /** How long the relay waits for Kafka's acknowledgement before it counts a batch as failed. */
    @WithDefault("15s")
    Duration acknowledgement();
}
