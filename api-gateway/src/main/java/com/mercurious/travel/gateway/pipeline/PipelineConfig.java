package com.mercurious.travel.gateway.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the workers' events are taken in. */
@ConfigMapping(prefix = "travel.pipeline")
public interface PipelineConfig {
    /** How long Kafka may take to acknowledge the progress of one batch. */
    @WithDefault("12s")
    Duration acknowledgement();

    /** Bytes of requests that stay in memory as they were stored last. */
    @WithDefault("8388608")
    long recentBytes();

    /** How often the store is searched for what nobody takes care of; less often where a search takes long. */
    @WithDefault("15s")
    Duration sweepEvery();

    /** A pending event is left over where it is older than this: longer than published events wait to be taken out. */
    @WithDefault("30s")
    Duration leftOverAfter();

    /** Documents that a sweep reads at once. */
    @WithDefault("100")
    int sweepPage();
}
