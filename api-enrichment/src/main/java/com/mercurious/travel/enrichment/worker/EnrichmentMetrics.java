package com.mercurious.travel.enrichment.worker;

import com.mercurious.travel.enrichment.facts.SourceListener.SourceEnd;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code travel.enrichment.source} (time of each source by outcome),
 * {@code travel.enrichment} (time from taking an itinerary to Kafka's acknowledgement), {@code travel.enrichment.inflight}.
 */
@ApplicationScoped
public class EnrichmentMetrics {
    private final MeterRegistry registry;
    private final AtomicInteger inFlight = new AtomicInteger();

    EnrichmentMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("travel.enrichment.inflight", inFlight);
    }

    void sourceEnded(SourceEnd end) {
        String outcome = end.status().name().toLowerCase(Locale.ROOT);
        registry.timer("travel.enrichment.source", "source", end.name(), "outcome", outcome)
                .record(end.nanos(), TimeUnit.NANOSECONDS);
    }

    Timer.Sample begin() {
        inFlight.incrementAndGet();
        return Timer.start(registry);
    }

    /** @param outcome {@code succeeded}, {@code failed} or {@code stopped} */
    void end(Timer.Sample begun, String outcome) {
        inFlight.decrementAndGet();
        begun.stop(registry.timer("travel.enrichment", "outcome", outcome));
    }
}
