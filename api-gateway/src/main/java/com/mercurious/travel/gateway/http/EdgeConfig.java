package com.mercurious.travel.gateway.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What goes with every answer, and what is written down about it. */
@ConfigMapping(prefix = "travel.http")
public interface EdgeConfig {
    /**
     * Value of {@code Strict-Transport-Security}, such as {@code max-age=31536000; includeSubDomains}; unset: not sent, as a
     * gateway can't tell whether what stands before it speaks TLS alone.
     */
    Optional<String> strictTransportSecurity();

    /** Whether each call is written to the log category {@code access}. */
    @WithDefault("false")
    boolean accessLog();
}
