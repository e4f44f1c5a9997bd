package com.mercurious.travel.gateway.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How, where and how often the ends of travel requests are told. */
@ConfigMapping(prefix = "travel.webhook")
public interface WebhookConfig {
    /** Whether {@code http} is taken beside {@code https}; for a machine of one's own. */
    @WithDefault("false")
    boolean plainHttp();

    /** Ports that are sent to, each a number or a range such as {@code 1024-65535}. */
    @WithDefault("443")
    List<String> ports();

    /** Networks that are sent to although they are not public, such as {@code 127.0.0.0/8}; none. */
    Optional<List<String>> allowedNetworks();

    /** How long is signed by the secret before as well, after a new one was made. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** Attempts under way at the same time. */
    @WithDefault("16")
    @Min(1)
    int concurrency();

    /** Of these, those to the receivers of one caller. */
    @WithDefault("4")
    @Min(1)
    int concurrencyOfACaller();

    /** How long a name may take to be resolved. */
    @WithDefault("3s")
    Duration resolveTimeout();

    /** How long a connection may take, without its TLS. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long all of an attempt may take once the address is known. */
    @WithDefault("15s")
    Duration answerTimeout();

    /** Bytes that are read of an answer's body, and thrown away. */
    @WithDefault("16384")
    int answerBytes();

    /** From the first failure to the next attempt; three times as long each time. */
    @WithDefault("5s")
    Duration firstRetry();

    @WithDefault("6h")
    Duration longestRetry();

    /** From the end of a travel request to the last attempt. */
    @WithDefault("24h")
    Duration giveUpAfter();

    /** How often the store is searched for what is due; less often where a search takes long. */
    @WithDefault("2s")
    Duration sweepEvery();
}
