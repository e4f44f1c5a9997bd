package com.mercurious.travel.gateway.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;

import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Finds the deliveries of ends and changes them, each by its turn; throws what MongoDB's client throws. */
@ApplicationScoped
public class Callbacks {
    static final String DUE = "callback.dueAt";
    static final String TURN = "callback.turn";

    private final RequestStore store;

    Callbacks(RequestStore store) {
        this.store = store;
    }

    /** A delivery and the request whose end is told, without its results. */
    public record Stored(TrackedRequest request, Callback callback) {
        public String owner() {
            return request.origin().owner();
        }
    }

    /** What makes the delivery due, to go with the write that ends the request. */
    static Bson due(Instant endedAt) {
        return Updates.combine(Updates.set(DUE, endedAt), Updates.set("callback.since", endedAt));
    }

    /** Those that are due at {@code now}, the longest first, but for those of {@code others}. */
    public List<Stored> due(Instant now, Collection<String> others, int limit) {
        Bson due = lte(DUE, now);
        return all(store.mongoCollection()
                .find(others.isEmpty() ? due : and(due, nin("owner", others)))
                .sort(Sorts.ascending(DUE))
                .limit(limit));
    }

    /** Those of {@code ids} that there are. */
    public List<Stored> of(Collection<String> ids) {
        return all(store.mongoCollection().find(in("_id", ids)));
    }

    /** That of a request; empty where nobody is to be told of its end. */
    public Optional<Stored> of(String id) {
        return of(List.of(id)).stream().findFirst();
    }

    /** Takes an attempt for the asker alone until {@code until}; empty where someone else was faster. */
    public Optional<Stored> claim(Stored due, Instant until) {
        Callback claimed = due.callback().claimed(until);
        return change(due, claimed) ? Optional.of(new Stored(due.request(), claimed)) : Optional.empty();
    }

    /** @return false where someone else changed it since */
    public boolean change(Stored before, Callback after) {
        return store.mongoCollection()
                        .updateOne(eq(TURN, before.callback().turn()), Updates.set("callback", after))
                        .getMatchedCount()
                > 0;
    }

    private static List<Stored> all(FindIterable<RequestDocument> documents) {
        List<Stored> found = new ArrayList<>();
        documents.forEach(document -> {
            if (document.callback() != null) {
                found.add(new Stored(document.tracked(), document.callback()));
            }
        });
        return found;
    }
}
