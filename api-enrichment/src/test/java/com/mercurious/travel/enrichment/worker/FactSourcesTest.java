package com.mercurious.travel.enrichment.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.enrichment.facts.SourceListener;
import com.mercurious.travel.enrichment.provider.AnswerStore;
import com.mercurious.travel.enrichment.provider.LiveSources;
import com.mercurious.travel.enrichment.provider.ProvidersConfig;
import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Enrichment.Source;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactSourcesTest {
    private static final int TRIES = 200;

    private FactSources sources;

    @AfterEach
    void stop() {
        sources.stop();
    }

    @Test
    void everySourceAnswersForATripThroughTwoCountries() throws InterruptedException {
        // Given
        sources = configured(Map.of());

        // When
        Enrichment enrichment = enrich();

        // Then
        assertThat(enrichment.sources())
                .extracting(Source::name)
                .containsExactly("sun", "clock", "holidays", "country", "legs", "airports", "currency", "climate");
        assertThat(enrichment.warnings()).isEmpty();
    }

    @Test
    void aSourceThatIsSwitchedOffIsNotAsked() throws InterruptedException {
        // Given
        sources = configured(Map.of("travel.enrichment.sources.airports.enabled", "false"));

        // When
        Enrichment enrichment = enrich();

        // Then
        assertThat(enrichment.sources()).extracting(Source::name).hasSize(7).doesNotContain("airports");
        assertThat(enrichment.airports()).isEmpty();
        assertThat(enrichment.warnings()).isEmpty();
    }

    /** A source may by chance be faster than any limit, so a few fresh ones are tried. */
    @Test
    void eachSourceHasItsOwnTimeLimit() throws InterruptedException {
        // When
        Enrichment enrichment = null;
        for (int i = 0;
                i < TRIES && (enrichment == null || enrichment.warnings().isEmpty());
                i++) {
            if (sources != null) {
                sources.stop();
            }
            sources = configured(Map.of("travel.enrichment.sources.holidays.timeout", "PT0.000000001S"));
            enrichment = enrich();
        }

        // Then
        assertThat(enrichment.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("SOURCE_TIMED_OUT");
            assertThat(warning.subject()).isEqualTo("holidays");
        });
    }

    @Test
    void aSourceThatThereIsNotIsAMistakeInTheConfiguration() {
        // When
        sources = configured(Map.of("travel.enrichment.sources.tides.enabled", "true"));

        // Then
        assertThatThrownBy(() -> sources.enricher())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("travel.enrichment.sources.tides: there is no such source")
                .hasMessageContaining("sun");
    }

    @Test
    void nominatimWithoutAContactIsAMistakeInTheConfiguration() {
        // When
        sources = configured(Map.of("travel.enrichment.providers.nominatim.enabled", "true"));

        // Then
        assertThatThrownBy(() -> sources.enricher())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nominatim.contact is missing")
                .hasMessageContaining("such as");
    }

    @Test
    void aTextServiceWithoutAModelIsAMistakeInTheConfiguration() {
        // When
        sources = configured(Map.of("travel.enrichment.providers.narrative.url", "http://localhost:1/v1"));

        // Then
        assertThatThrownBy(() -> sources.enricher())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("narrative.model is missing");
    }

    private Enrichment enrich() throws InterruptedException {
        return sources.enricher().enrich(Itineraries.contextOf(Itineraries.viennaAndPrague()), SourceListener.NONE);
    }

    private static FactSources configured(Map<String, String> settings) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().withMapping(EnrichmentConfig.class).withMapping(ProvidersConfig.class);
        builder.withDefaultValue("travel.enrichment.progress-interval", "PT0.05S");
        settings.forEach(builder::withDefaultValue);
        SmallRyeConfig config = builder.build();
        return new FactSources(
                config.getConfigMapping(EnrichmentConfig.class),
                new LiveSources(config.getConfigMapping(ProvidersConfig.class), AnswerStore.NONE, null));
    }
}
