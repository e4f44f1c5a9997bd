package com.mercurious.travel.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much one caller, or one address, may ask of the service. */
@ConfigMapping(prefix = "travel.limits")
public interface LimitsConfig {
    /** Calls that look, for one caller in a {@link #window}; as many may come at once. */
    @WithDefault("1200")
    @Min(1)
    int read();

    /** Calls that change something, for one caller in a {@link #window}; as many may come at once. */
    @WithDefault("120")
    @Min(1)
    int write();

    /** Calls without a valid token, for one address in a {@link #window}; as many may come at once. */
    @WithDefault("120")
    @Min(1)
    int strangers();

    /** The time in which a quota comes back as a whole. */
    @WithDefault("1m")
    Duration window();

    /** Travel requests of one caller that have not ended. */
    @WithDefault("100")
    @Min(1)
    int inFlight();

    /** Event streams that one caller has open at this process. */
    @WithDefault("100")
    @Min(1)
    int streams();

    /** Event streams that are open at this process in all. */
    @WithDefault("10000")
    @Min(1)
    int streamsInAll();

    /** How long Redis may take before a call is held to what this process knows by itself. */
    @WithDefault("200ms")
    Duration redisTimeout();

    /** How long Redis is left alone after it failed. */
    @WithDefault("1s")
    Duration pauseAfterFailure();

    /** Callers, and as many addresses, that this process keeps count of by itself; beyond, it forgets who was away longest. */
    @WithDefault("10000")
    @Min(1)
    int kept();
}
