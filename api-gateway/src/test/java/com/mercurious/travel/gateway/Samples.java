package com.mercurious.travel.gateway;

import com.mercurious.travel.events.EnrichmentCompleted;
import com.mercurious.travel.events.EnrichmentProgress;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.GenerationProgress;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.pipeline.CompletionForms;
import com.mercurious.travel.gateway.request.Cause;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.TrackedRequest.Origin;
import com.mercurious.travel.gateway.request.WorkerEvent;
import com.mercurious.travel.gateway.store.JsonContent;
import com.mercurious.travel.messaging.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The golden samples of the events, as if they were about a travel request of the test's own. */
public final class Samples {
    public static final Instant ACCEPTED_AT = Instant.parse("2029-11-21T09:00:00Z");
    public static final Instant EXPIRES_AT = Instant.parse("2029-11-21T09:15:00Z");
    public static final Instant ENDED_AT = Instant.parse("2029-11-21T09:00:05Z");
    public static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private Samples() {}

    public static GenerationCompleted planned(String requestId) {
        GenerationCompleted sample = read(GenerationCompleted.class, "");
        return new GenerationCompleted(
                requestId, 1, sample.outcome(), sample.request(), sample.itinerary(), sample.failure());
    }

    public static GenerationCompleted planningFailed(String requestId) {
        GenerationCompleted sample = read(GenerationCompleted.class, "-failed");
        return new GenerationCompleted(
                requestId, 1, sample.outcome(), sample.request(), sample.itinerary(), sample.failure());
    }

    public static EnrichmentCompleted enriched(String requestId) {
        EnrichmentCompleted sample = read(EnrichmentCompleted.class, "");
        return new EnrichmentCompleted(requestId, 1, sample.outcome(), sample.enrichment(), sample.failure());
    }

    /** Other facts than {@link #enriched}, as the answer to a refresh: with a forecast of rain and more. */
    public static EnrichmentCompleted refreshed(String requestId, int attempt) {
        EnrichmentCompleted sample = read(EnrichmentCompleted.class, "-live");
        return new EnrichmentCompleted(requestId, attempt, sample.outcome(), sample.enrichment(), sample.failure());
    }

    /** The answer to a refresh that could not be done. */
    public static EnrichmentCompleted refreshFailed(String requestId, int attempt) {
        Failure failure = new Failure(Failure.INTERNAL_ERROR, "The sources were down.", null);
        return new EnrichmentCompleted(requestId, attempt, Outcome.FAILED, null, failure);
    }

    /** A plan with qualities, reasons, an alternative and changes. */
    public static GenerationCompleted revised(String requestId) {
        GenerationCompleted sample = read(GenerationCompleted.class, "-revision");
        return new GenerationCompleted(
                requestId, 1, sample.outcome(), sample.request(), sample.itinerary(), sample.failure());
    }

    /** A request that has its proposal. */
    public static TrackedRequest completed(String requestId) {
        return after(accepted(requestId), planned(requestId), enriched(requestId));
    }

    /** A revision that has its proposal, with a forecast of rain on its second day. */
    public static TrackedRequest revisedAndCompleted(String requestId) {
        GenerationCompleted plan = revised(requestId);
        return after(accepted(requestId, plan.request()), plan, refreshed(requestId, 1));
    }

    /** What becomes of a request by events that come one second after its acceptance or later. */
    public static TrackedRequest after(TrackedRequest before, TravelEvent... events) {
        TrackedRequest document = before;
        for (TravelEvent event : events) {
            document = StateMachine.on(document, told(event), new Cause(ENDED_AT, TRACE))
                    .orElseThrow()
                    .applyTo(document);
        }
        return document;
    }

    /** A worker's event as the gateway reads it from its JSON. */
    public static WorkerEvent told(TravelEvent event) {
        try {
            return switch (event) {
                case GenerationProgress progress ->
                    new WorkerEvent.Planning(progress.requestId(), progress.attempt(), progress.percent());
                case GenerationCompleted completed -> CompletionForms.planned(EventJson.write(completed));
                case EnrichmentCompleted completed -> CompletionForms.enriched(EventJson.write(completed));
                default -> throw new IllegalArgumentException(event + " changes no request");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static GenerationProgress planning(String requestId, int sequence, int percent) {
        return new GenerationProgress(
                requestId, 1, sequence, GenerationProgress.Stage.SEARCHING, percent, 100.0 + percent, 7);
    }

    public static EnrichmentProgress enriching(String requestId, int sequence, int percent) {
        return new EnrichmentProgress(requestId, 1, sequence, percent, "sun");
    }

    /** A request as it is stored when it was just accepted. */
    public static TrackedRequest accepted(String requestId) {
        return accepted(requestId, planned(requestId).request());
    }

    /** The same for a request of the test's own. */
    public static TrackedRequest accepted(String requestId, TravelRequest request) {
        return TrackedRequest.accepted(origin(requestId, null), JsonContent.of(request, TravelRequest.class), null);
    }

    /** @param revisionOf id of the request whose plan it changes; null: a new trip */
    public static Origin origin(String requestId, @Nullable String revisionOf) {
        return new Origin(requestId, "anyone", 1, ACCEPTED_AT, EXPIRES_AT, revisionOf, TRACE);
    }

    private static <T extends TravelEvent> T read(Class<T> type, String variant) {
        String resource = "/" + EventType.ofData(type).sampleResource().replace(".json", variant + ".json");
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            return EventJson.mapper().readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
