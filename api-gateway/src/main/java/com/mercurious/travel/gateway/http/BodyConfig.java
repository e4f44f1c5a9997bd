package com.mercurious.travel.gateway.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a body may be. */
@ConfigMapping(prefix = "travel.request")
public interface BodyConfig {
    /** Largest body in bytes; a larger one is answered 413. */
    @WithDefault("65536")
    int maxBodyBytes();
}
