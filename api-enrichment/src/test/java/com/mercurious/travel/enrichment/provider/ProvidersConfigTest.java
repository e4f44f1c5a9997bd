package com.mercurious.travel.enrichment.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.almanac.money.RateTable;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProvidersConfigTest {
    private static final int ENVIRONMENT = 300;

    private LiveSources live;

    @AfterEach
    void stop() {
        live.stop();
    }

    @Test
    void nothingIsLiveUnlessConfigured() {
        live = withEnvironment(Map.of());

        assertThat(live.sources()).isEmpty();
        assertThat(live.rates(RateTable.builtIn())).isEmpty();
        assertThat(live.asks("currency")).isFalse();
    }

    @Test
    void anEmptyKeyIsNone() {
        live = withEnvironment(Map.of("TRAVEL_ENRICHMENT_PROVIDERS_OPEN_WEATHER_KEY", ""));

        assertThat(live.sources()).isEmpty();
    }

    @Test
    void theKeysStayOutOfTheConfigurationsText() {
        ProvidersConfig config = config(Map.of("TRAVEL_ENRICHMENT_PROVIDERS_OPEN_WEATHER_KEY", Live.SECRET));
        live = new LiveSources(config, AnswerStore.NONE, null);

        assertThat(config.toString() + config.openWeather()).doesNotContain(Live.SECRET);
    }

    @Test
    void theEnvironmentSwitchesThemOn() {
        ProvidersConfig config = config(Map.of(
                "TRAVEL_ENRICHMENT_PROVIDERS_OPEN_METEO_ENABLED", "true",
                "TRAVEL_ENRICHMENT_PROVIDERS_OPEN_WEATHER_KEY", "a-key",
                "TRAVEL_ENRICHMENT_PROVIDERS_ECB_ENABLED", "true",
                "TRAVEL_ENRICHMENT_PROVIDERS_NOMINATIM_CONTACT", "ops@example.org",
                "TRAVEL_ENRICHMENT_PROVIDERS_GOOGLE_PLACES_KEY", "b-key",
                "TRAVEL_ENRICHMENT_PROVIDERS_NARRATIVE_URL", "http://localhost:1/v1",
                "TRAVEL_ENRICHMENT_PROVIDERS_NARRATIVE_MODEL", "small",
                "TRAVEL_ENRICHMENT_PROVIDERS_OPEN_METEO_TTL", "PT5M"));
        live = new LiveSources(config, AnswerStore.NONE, null);

        assertThat(config.openMeteo().enabled()).isTrue();
        assertThat(config.openMeteo().ttl()).hasMinutes(5);
        assertThat(config.openWeather().key()).contains("a-key");
        assertThat(config.ecb().enabled()).isTrue();
        assertThat(config.nominatim().contact()).contains("ops@example.org");
        assertThat(config.googlePlaces().key()).contains("b-key");
        assertThat(config.narrative().model()).contains("small");
        assertThat(live.asks("currency")).isTrue();
    }

    private static LiveSources withEnvironment(Map<String, String> environment) {
        return new LiveSources(config(environment), AnswerStore.NONE, null);
    }

    private static ProvidersConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withMapping(ProvidersConfig.class)
                .withSources(new EnvConfigSource(environment, ENVIRONMENT))
                .build()
                .getConfigMapping(ProvidersConfig.class);
    }
}
