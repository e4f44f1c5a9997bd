package com.mercurious.travel.enrichment.provider;

import com.mercurious.travel.almanac.money.RateTable;
import com.mercurious.travel.enrichment.country.CountryFacts;
import com.mercurious.travel.enrichment.currency.CurrencySource;
import com.mercurious.travel.enrichment.facts.FactSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Providers on a {@link ProviderStub}, with limits that suit a test. */
public final class Live {
    public static final List<String> ALL =
            List.of("open-meteo", "open-weather", "ecb", "nominatim", "google-places", "narrative");
    public static final String SECRET = "s3cret-key-of-the-test";
    public static final String LIMIT = "PT6S";

    private Live() {}

    /** The settings that put a provider on the stub. */
    public static Map<String, String> settings(ProviderStub stub, String provider) {
        return settings(stub.url(provider).toString(), provider);
    }

    static Map<String, String> settings(String url, String provider) {
        String prefix = "travel.enrichment.providers." + provider + ".";
        Map<String, String> settings =
                new HashMap<>(Map.of(prefix + "url", url, prefix + "timeout", "PT1S", prefix + "pause", "PT0.05S"));
        settings.put("travel.enrichment.providers.limit", LIMIT);
        switch (provider) {
            case "open-meteo", "ecb" -> settings.put(prefix + "enabled", "true");
            case "nominatim" -> {
                settings.put(prefix + "enabled", "true");
                settings.put(prefix + "contact", "test@example.org");
                settings.put(prefix + "interval", "PT0.02S");
            }
            case "narrative" -> {
                settings.put(prefix + "model", "stub-model");
                settings.put(prefix + "key", SECRET);
            }
            default -> settings.put(prefix + "key", SECRET);
        }
        return settings;
    }

    static LiveSources sources(Map<String, String> settings, AnswerStore store, ProviderMetrics metrics) {
        return new LiveSources(config(settings), store, metrics);
    }

    static ProvidersConfig config(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(ProvidersConfig.class);
        settings.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(ProvidersConfig.class);
    }

    /** The one source that the settings make live. */
    static FactSource only(LiveSources live) {
        RateTable table = RateTable.builtIn();
        return live.rates(table)
                .<FactSource>map(rates -> new CurrencySource(rates, table, new CountryFacts()))
                .orElseGet(() -> live.sources().getFirst());
    }
}
