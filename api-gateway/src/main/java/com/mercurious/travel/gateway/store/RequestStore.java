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
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
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

/** The travel requests, one document each, and with them their results: found, and inserted when they are new. */
@ApplicationScoped
public class RequestStore implements PanacheMongoRepositoryBase<RequestDocument, String> {
    private final Results results;

    RequestStore(Results results) {
        this.results = results;
    }

    /** Stores new requests with one insert; throws what MongoDB's client throws, with the index of what failed. */
    public void insert(List<NewRequest> requests) {
        List<NewRequest> named = requests.stream()
                .map(r -> new NewRequest(
                        RequestContents.named(r.request(), r.request().attempt()), r.answer()))
                .toList();
        results.write(named.stream()
                .flatMap(r -> RequestContents.results(r.request()))
                .toList());
        mongoCollection()
                .insertMany(
                        named.stream()
                                .map(r -> RequestDocument.of(r.request(), r.answer()))
                                .toList(),
                        new InsertManyOptions().ordered(false));
    }

    /**
     * The request that a call with this idempotency key made.
     *
     * @param key name of the key
     */
    public Optional<NewRequest> madeWith(String key) {
        return Optional.ofNullable(
                        mongoCollection().find(eq(RequestDocument.KEY, key)).first())
                .map(document -> new NewRequest(document.tracked(), document.answer()));
    }

    /** Frees the idempotency key of a request, if it still has the first answer that it was found with. */
    public void free(NewRequest found) {
        mongoCollection()
                .updateOne(
                        and(
                                eq("_id", found.request().id()),
                                eq(RequestDocument.KEY, found.answer().key())),
                        Updates.unset("answer"));
    }

    /** The request without its results: enough for what its state decides. */
    public Optional<TrackedRequest> state(String id) {
        return Optional.ofNullable(mongoCollection().find(eq("_id", id)).first())
                .map(RequestDocument::tracked);
    }

    /** Those of {@code ids} that there are, by id, without their results. */
    public Map<String, TrackedRequest> states(Collection<String> ids) {
        Map<String, TrackedRequest> byId = new HashMap<>();
        mongoCollection()
                .find(in("_id", ids))
                .map(RequestDocument::tracked)
                .forEach(request -> byId.put(request.id(), request));
        return byId;
    }

    /** The same request with its results. */
    public TrackedRequest whole(TrackedRequest request) {
        return whole(List.of(request)).getFirst();
    }

    /** The same requests with their results. */
    public List<TrackedRequest> whole(List<TrackedRequest> requests) {
        List<String> missing = requests.stream()
                .flatMap(RequestContents::results)
                .filter(result -> result.json() == null)
                .map(JsonContent::name)
                .toList();
        if (missing.isEmpty()) {
            return requests;
        }
        Map<String, byte[]> found = results.read(missing);
        return requests.stream()
                .map(request -> RequestContents.loaded(request, found))
                .toList();
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
                .sort(Sorts.descending("createdAt", "_id"))
                .limit(limit));
    }

    /** The revisions of a request's plan, newest first, without their results. */
    public List<TrackedRequest> revisionsOf(String id, int limit) {
        List<TrackedRequest> found =
                all(mongoCollection().find(eq("revisionOf", id)).limit(limit));
        found.sort(Comparator.comparing((TrackedRequest r) -> r.origin().createdAt())
                .reversed());
        return found;
    }

    private static List<TrackedRequest> all(FindIterable<RequestDocument> documents) {
        return documents.map(RequestDocument::tracked).into(new ArrayList<>());
    }
}
