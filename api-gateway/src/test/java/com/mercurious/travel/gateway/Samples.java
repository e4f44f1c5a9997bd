package com.mercurious.travel.gateway;

import com.mercurious.travel.events.EnrichmentCompleted;
import com.mercurious.travel.events.EnrichmentProgress;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.GenerationProgress;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.gateway.request.OutboxEntry;
import com.mercurious.travel.gateway.request.RequestDocument;
import com.mercurious.travel.messaging.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The golden samples of the events, as if they were about a travel request of the test's own. */
public final class Samples {
    public static final Instant ACCEPTED_AT = Instant.parse("2029-11-21T09:00:00Z");
    public static final Instant EXPIRES_AT = Instant.parse("2029-11-21T09:15:00Z");
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

    public static GenerationProgress planning(String requestId, int sequence, int percent) {
        return new GenerationProgress(
                requestId, 1, sequence, GenerationProgress.Stage.SEARCHING, percent, 100.0 + percent, 7);
    }

    public static EnrichmentProgress enriching(String requestId, int sequence, int percent) {
        return new EnrichmentProgress(requestId, 1, sequence, percent, "sun");
    }

    /** A request as it is stored when it was just accepted. */
    public static RequestDocument accepted(String requestId) {
        String json = new String(EventJson.write(planned(requestId).request()), StandardCharsets.UTF_8);
        return new RequestDocument(
                requestId,
                RequestDocument.revision(requestId, 0),
                0,
                "anyone",
                RequestState.ACCEPTED,
                1,
                ACCEPTED_AT,
                EXPIRES_AT,
                EXPIRES_AT,
                null,
                List.of(new RequestDocument.StateEntry(RequestState.ACCEPTED, ACCEPTED_AT)),
                0,
                "hash",
                json,
                null,
                null,
                null,
                0,
                TRACE,
                List.of(OutboxEntry.of(EventType.GENERATION_REQUEST, 1, TRACE, ACCEPTED_AT)));
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
