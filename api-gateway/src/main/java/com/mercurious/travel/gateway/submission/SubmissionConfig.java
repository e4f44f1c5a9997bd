package com.mercurious.travel.gateway.submission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How travel requests are taken. */
@ConfigMapping(prefix = "travel.request")
public interface SubmissionConfig {
    /** A request that has not ended by then is EXPIRED. */
    @WithDefault("15m")
    Duration expiresAfter();

    /** How long a repetition with the same idempotency key gets the first answer; then the key is free again. */
    @WithDefault("24h")
    Duration keyLifetime();
}
