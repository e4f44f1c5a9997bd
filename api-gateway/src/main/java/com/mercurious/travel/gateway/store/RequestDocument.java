package com.mercurious.travel.gateway.store;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.request.OutboxEntry;
import com.mercurious.travel.gateway.request.Refresh;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.TrackedRequest.Contents;
import com.mercurious.travel.gateway.request.TrackedRequest.Origin;
import com.mercurious.travel.gateway.request.TrackedRequest.StateEntry;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TrackedRequest} as MongoDB has it: one document, so that one write changes it as a whole. Its contents are the
 * JSON that they came as.
 *
 * @param guard {@code <id>/<version>}, unique, and named {@code revision} in the document: a change is stored where its
 *     guard is found, which is one look-up in one index
 * @param openUntil when it expires; absent once it has ended, so that its index holds what is open alone
 */
@MongoEntity(collection = RequestDocument.COLLECTION)
public record RequestDocument(
        @BsonId String id,
        @BsonProperty(RequestDocument.GUARD) String guard,
        long version,
        String owner,
        RequestState state,
        int attempt,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant openUntil,
        @Nullable Instant endedAt,
        @Nullable Instant changedAt,
        List<StateEntry> history,
        int percent,
        String bodyHash,
        @Nullable String revisionOf,
        @Nullable String request,
        @Nullable String previous,
        @Nullable String itinerary,
        @Nullable String enrichment,
        @Nullable Failure failure,
        @Nullable Refresh refresh,
        int warnings,
        @Nullable String traceParent,
        List<OutboxEntry> outbox) {

    public static final String COLLECTION = "travel_requests";

    /** The guard's field. */
    static final String GUARD = "revision";

    /** The document of {@code tracked}, which has its contents as JSON. */
    static RequestDocument of(TrackedRequest tracked) {
        Origin origin = tracked.origin();
        Contents contents = tracked.contents();
        return new RequestDocument(
                origin.id(),
                guardOf(tracked),
                tracked.version(),
                origin.owner(),
                tracked.state(),
                origin.attempt(),
                origin.createdAt(),
                origin.expiresAt(),
                tracked.state().hasEnded() ? null : origin.expiresAt(),
                tracked.endedAt(),
                tracked.changedAt(),
                tracked.history(),
                tracked.percent(),
                origin.bodyHash(),
                origin.revisionOf(),
                JsonContent.textOf(contents.request()),
                JsonContent.textOf(contents.previous()),
                JsonContent.textOf(contents.plan()),
                JsonContent.textOf(contents.facts()),
                tracked.failure(),
                tracked.refresh(),
                tracked.warnings(),
                origin.traceParent(),
                tracked.outbox());
    }

    /** What it is the document of; content that was not read with it is absent. */
    TrackedRequest tracked() {
        return new TrackedRequest(
                new Origin(id, owner, attempt, createdAt, expiresAt, bodyHash, revisionOf, traceParent),
                version,
                state,
                percent,
                history,
                endedAt,
                changedAt,
                failure,
                refresh,
                warnings,
                new Contents(
                        JsonContent.stored(request, TravelRequest.class),
                        JsonContent.stored(previous, Itinerary.class),
                        JsonContent.stored(itinerary, Itinerary.class),
                        JsonContent.stored(enrichment, Enrichment.class)),
                outbox);
    }

    /** What guards the changes of that version. */
    static String guardOf(TrackedRequest tracked) {
        return tracked.id() + '/' + tracked.version();
    }
}
