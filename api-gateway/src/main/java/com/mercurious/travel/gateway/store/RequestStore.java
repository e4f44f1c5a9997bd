package com.mercurious.travel.gateway.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.request.Cursor;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mongodb.client.FindIterable;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;

/** The travel requests, one document each: found, and inserted when they are new. */
@ApplicationScoped
public class RequestStore implements PanacheMongoRepositoryBase<RequestDocument, String> {
    private static final Bson WITHOUT_CONTENT = Projections.exclude("request", "previous", "itinerary", "enrichment");
    private static final Bson WITHOUT_RESULT = Projections.exclude("previous", "itinerary", "enrichment");

    /** Stores new requests with one insert; throws what MongoDB's client throws, with the index of what failed. */
    public void insert(List<TrackedRequest> requests) {
        mongoCollection()
                .insertMany(
                        requests.stream().map(RequestDocument::of).toList(), new InsertManyOptions().ordered(false));
    }

    /** The request without its contents: enough for what its state decides. */
    public Optional<TrackedRequest> state(String id) {
        return one(mongoCollection().find(eq("_id", id)).projection(WITHOUT_CONTENT));
    }

    /** The request with its contents. */
    public Optional<TrackedRequest> whole(String id) {
        return one(mongoCollection().find(eq("_id", id)));
    }

    /** Those of {@code ids} that there are, by id, without their contents. */
    public Map<String, TrackedRequest> states(Collection<String> ids) {
        return byId(mongoCollection().find(in("_id", ids)).projection(WITHOUT_CONTENT));
    }

    /** Those of {@code ids} that there are, by id, with their contents. */
    public Map<String, TrackedRequest> whole(Collection<String> ids) {
        return byId(mongoCollection().find(in("_id", ids)));
    }

    /**
     * Requests that nobody takes care of: with an event pending since before {@code pendingSince}, or not ended though
     * their time is over at {@code now}.
     */
    public List<TrackedRequest> overdue(Instant pendingSince, Instant now, int limit) {
        return all(mongoCollection()
                .find(or(lt("outbox.at", pendingSince), lt("openUntil", now)))
                .limit(limit));
    }

    /** One page of a caller's requests, newest first, without their results. */
    public List<TrackedRequest> page(String owner, Optional<RequestState> state, Optional<Cursor> after, int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("owner", owner));
        state.ifPresent(s -> filters.add(eq("state", s)));
        after.ifPresent(c -> filters.add(
                or(lt("createdAt", c.createdAt()), and(eq("createdAt", c.createdAt()), lt("_id", c.id())))));
        return all(mongoCollection()
                .find(and(filters))
                .projection(WITHOUT_RESULT)
                .sort(Sorts.descending("createdAt", "_id"))
                .limit(limit));
    }

    /** The revisions of a request's plan, newest first, without their results. */
    public List<TrackedRequest> revisionsOf(String id, int limit) {
        List<TrackedRequest> found = all(mongoCollection()
                .find(eq("revisionOf", id))
                .projection(WITHOUT_RESULT)
                .limit(limit));
        found.sort(Comparator.comparing((TrackedRequest r) -> r.origin().createdAt())
                .reversed());
        return found;
    }

    private static Optional<TrackedRequest> one(FindIterable<RequestDocument> documents) {
        return Optional.ofNullable(documents.first()).map(RequestDocument::tracked);
    }

    private static List<TrackedRequest> all(FindIterable<RequestDocument> documents) {
        return documents.map(RequestDocument::tracked).into(new ArrayList<>());
    }

    private static Map<String, TrackedRequest> byId(FindIterable<RequestDocument> documents) {
        Map<String, TrackedRequest> byId = new HashMap<>();
        documents.map(RequestDocument::tracked).forEach(request -> byId.put(request.id(), request));
        return byId;
    }
}
