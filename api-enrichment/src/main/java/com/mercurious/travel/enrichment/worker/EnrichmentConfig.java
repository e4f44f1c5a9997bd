package com.mercurious.travel.enrichment.worker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import java.time.Duration;
import java.util.Map;

/** How facts are gathered. */
@ConfigMapping(prefix = "travel.enrichment")
public interface EnrichmentConfig {

    /**
     * Least time between two progress events of one itinerary; zero: one for each source. The first source that ends is
     * always told.
     */
    @WithDefault("PT0.05S")
    Duration progressInterval();

    /** Answers that each source remembers. */
    @WithDefault("1000")
    int cacheSize();

    /**
     * Settings by the source's name: sun, clock, holidays, country, legs, airports, currency, climate, and where a
     * provider is configured weather, places, narrative.
     */
    @WithDefaults
    Map<String, Source> sources();

    /** Settings of one source of facts. */
    interface Source {

        /** False: the source is not asked, and the proposal is without its facts. */
        @WithDefault("true")
        boolean enabled();

        /**
         * After this the proposal goes on without the source's facts. Sources that ask outside services have the providers'
         * limit instead.
         */
        @WithDefault("PT2S")
        Duration timeout();
    }
}
