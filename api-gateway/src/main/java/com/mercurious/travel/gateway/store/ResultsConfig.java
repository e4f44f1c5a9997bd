package com.mercurious.travel.gateway.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How results are kept. */
@ConfigMapping(prefix = "travel.results")
public interface ResultsConfig {
    /** Bytes of recent results that stay in memory. */
    @WithDefault("8388608")
    long recentBytes();
}
