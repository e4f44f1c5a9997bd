package com.mercurious.travel.gateway.store;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.request.Content;
import com.mercurious.travel.gateway.request.Facts;
import com.mercurious.travel.gateway.request.FactsDigest;
import com.mercurious.travel.gateway.request.OutboxEntry;
import com.mercurious.travel.gateway.request.Plan;
import com.mercurious.travel.gateway.request.PlanDigest;
import com.mercurious.travel.gateway.request.Refresh;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.TrackedRequest.Contents;
import com.mercurious.travel.gateway.request.TrackedRequest.Origin;
import com.mercurious.travel.gateway.request.TrackedRequest.StateEntry;
import com.mercurious.travel.messaging.EventJson;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TrackedRequest} as MongoDB has it: one document, so that one write changes it as a whole. Plans and facts are
 * {@link Results} beside it; it has their names and digests.
 *
 * @param guard {@code <id>/<version>}, unique, and named {@code revision} in the document: a change is stored where its
 *     guard is found, which is one look-up in one index
 * @param openUntil when it expires; absent once it has ended, so that its index holds what is open alone
 * @param answer to the call that made it, where that had an idempotency key; {@link #KEY} is unique, so that the insert itself
 *     decides which of two calls was first
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
        @Nullable String revisionOf,
        String request,
        @Nullable StoredResult previous,
        @Nullable StoredResult plan,
        @Nullable StoredResult facts,
        @Nullable Failure failure,
        @Nullable Refresh refresh,
        int warnings,
        @Nullable String traceParent,
        List<OutboxEntry> outbox,
        @Nullable FirstAnswer answer) {

    public static final String COLLECTION = "requests";

    /** The field of the first answer's key. */
    static final String KEY = "answer.key";

    /** The guard's field. */
    static final String GUARD = "revision";

    /**
     * A result that the document refers to.
     *
     * @param name of the document in {@link Results}
     * @param size of its JSON in bytes
     * @param digest JSON of what is decided by of it; null: nothing is
     */
    public record StoredResult(
            String name, int size, @Nullable String digest) {
        static @Nullable StoredResult of(@Nullable Content<?> content, @Nullable Object digest) {
            if (content == null) {
                return null;
            }
            JsonContent<?> result = JsonContent.asJson(content);
            return new StoredResult(
                    Objects.requireNonNull(result.name()),
                    result.size(),
                    digest == null ? null : new String(EventJson.write(digest), StandardCharsets.UTF_8));
        }

        <T> JsonContent<T> content(Class<T> type) {
            return new JsonContent<>(type, name, size, null);
        }

        <D> D digest(Class<D> type) {
            try {
                return EventJson.mapper().readValue(digest, type);
            } catch (IOException e) {
                throw new UncheckedIOException("the stored digest of %s can't be read".formatted(name), e);
            }
        }
    }

    /**
     * The document of {@code tracked}, whose results are named.
     *
     * @param answer to the call that made it; null: it had no idempotency key, or the document has it already
     */
    static RequestDocument of(TrackedRequest tracked, @Nullable FirstAnswer answer) {
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
                origin.revisionOf(),
                new String(JsonContent.bytesOf(contents.request()), StandardCharsets.UTF_8),
                StoredResult.of(contents.previous(), null),
                planOf(contents.plan()),
                factsOf(contents.facts()),
                tracked.failure(),
                tracked.refresh(),
                tracked.warnings(),
                origin.traceParent(),
                tracked.outbox(),
                answer);
    }

    static @Nullable StoredResult planOf(@Nullable Plan plan) {
        return plan == null ? null : StoredResult.of(plan.content(), plan.digest());
    }

    static @Nullable StoredResult factsOf(@Nullable Facts facts) {
        return facts == null ? null : StoredResult.of(facts.content(), facts.digest());
    }

    /** What it is the document of, with its results by name alone. */
    TrackedRequest tracked() {
        return new TrackedRequest(
                new Origin(id, owner, attempt, createdAt, expiresAt, revisionOf, traceParent),
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
                        JsonContent.ofJson(request.getBytes(StandardCharsets.UTF_8), TravelRequest.class),
                        previous == null ? null : previous.content(Itinerary.class),
                        plan == null ? null : new Plan(plan.digest(PlanDigest.class), plan.content(Itinerary.class)),
                        facts == null
                                ? null
                                : new Facts(facts.digest(FactsDigest.class), facts.content(Enrichment.class))),
                outbox);
    }

    /** What guards the changes of that version. */
    static String guardOf(TrackedRequest tracked) {
        return tracked.id() + '/' + tracked.version();
    }
}
