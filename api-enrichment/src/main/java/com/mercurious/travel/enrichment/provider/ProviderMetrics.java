package com.mercurious.travel.enrichment.provider;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/**
 * {@code travel.provider.calls} by provider and result ({@code answered} or why not), {@code travel.provider} (time of a
 * question, further tries included), {@code travel.provider.cache} by provider and result ({@code hit}, {@code miss},
 * {@code stale} or {@code unavailable}).
 */
@ApplicationScoped
public class ProviderMetrics {
    private final MeterRegistry registry;

    ProviderMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void asked(String provider, String result, long nanos) {
        registry.counter("travel.provider.calls", "provider", provider, "result", result)
                .increment();
        registry.timer("travel.provider", "provider", provider).record(nanos, TimeUnit.NANOSECONDS);
    }

    void cache(String provider, String result) {
        registry.counter("travel.provider.cache", "provider", provider, "result", result)
                .increment();
    }
}
