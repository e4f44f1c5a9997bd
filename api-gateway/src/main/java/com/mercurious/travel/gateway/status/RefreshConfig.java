package com.mercurious.travel.gateway.status;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often a proposal's facts may be refreshed. */
@ConfigMapping(prefix = "travel.refresh")
public interface RefreshConfig {
    /** Least time from one refresh of a proposal to the next; sooner is answered 429. */
    @WithDefault("60s")
    Duration leastInterval();

    /** A refresh that was not answered by then is given up, and may be asked for again. */
    @WithDefault("2m")
    Duration lostAfter();
}
