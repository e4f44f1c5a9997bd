package com.mercurious.travel.gateway.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How those who watch a travel request are told. */
@ConfigMapping(prefix = "travel.stream")
public interface StreamConfig {
    /** How long a request's events can be replayed after the last of them. */
    @WithDefault("24h")
    Duration keep();

    /** About how many of a request's events are kept. */
    @WithDefault("500")
    int length();

    /** A comment is sent after this much silence, so that nobody in between closes the connection. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How soon a watcher looks by itself, in case that it was not told; twice as late each time that there was nothing new. */
    @WithDefault("5s")
    Duration safetyPoll();

    /** How late it looks at most, so that thousands that watch what is quiet ask for little. */
    @WithDefault("1m")
    Duration longestPoll();

    /** How often a watcher looks into the store while Redis is away. */
    @WithDefault("1s")
    Duration fallbackPoll();

    /** How long Redis may take for an answer. */
    @WithDefault("1s")
    Duration timeout();

    /** How long Redis is left alone after it failed. */
    @WithDefault("1s")
    Duration pauseAfterFailure();
}
