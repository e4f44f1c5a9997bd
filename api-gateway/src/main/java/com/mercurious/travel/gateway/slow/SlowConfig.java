package com.mercurious.travel.gateway.slow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How slow a client may be; one that sends nothing at all is {@code quarkus.http.idle-timeout}'s. */
@ConfigMapping(prefix = "travel.http")
public interface SlowConfig {
    /** How long the head of a request may take: from the connection on, and of each further request from its first byte. */
    @WithDefault("10s")
    Duration headTimeout();

    /** How long a body may take, from the end of its head. */
    @WithDefault("20s")
    Duration bodyTimeout();
}
