package com.mercurious.travel.gateway.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently the workers' events wait for a store that does not answer. */
@ConfigMapping(prefix = "travel.pipeline")
public interface PatienceConfig {
    /** First pause after the store did not answer; doubles up to {@link #longestRetry()}. */
    @WithDefault("200ms")
    Duration firstRetry();

    @WithDefault("5s")
    Duration longestRetry();
}
