package com.mercurious.travel.enrichment.worker;

import com.mercurious.travel.enrichment.facts.EnrichmentContext;
import com.mercurious.travel.events.EnrichmentRequest;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.messaging.UnreadableEventException;
import io.opentelemetry.context.Context;
import java.util.function.Supplier;

/**
 * One itinerary to add facts to.
 *
 * @param trace the trace of the event that asks for it
 */
record EnrichmentJob(String requestId, int attempt, EnrichmentContext context, Context trace) {

    /** @throws UnreadableEventException where the event lacks what facts are added to */
    static EnrichmentJob of(GenerationCompleted event, Context trace) {
        return new EnrichmentJob(
                event.requestId(),
                event.attempt(),
                readable(() -> new EnrichmentContext(event.request(), event.itinerary())),
                trace);
    }

    /**
     * A refresh: facts that change are fetched again.
     *
     * @throws UnreadableEventException where the event lacks what facts are added to
     */
    static EnrichmentJob of(EnrichmentRequest event, Context trace) {
        return new EnrichmentJob(
                event.requestId(),
                event.attempt(),
                readable(() -> new EnrichmentContext(event.request(), event.itinerary(), true)),
                trace);
    }

    private static EnrichmentContext readable(Supplier<EnrichmentContext> context) {
        try {
            return context.get();
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException(e.getMessage(), e);
        }
    }
}
