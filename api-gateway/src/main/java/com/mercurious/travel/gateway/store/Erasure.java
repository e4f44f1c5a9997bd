package com.mercurious.travel.gateway.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.size;

import com.mercurious.travel.events.RequestState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** Takes travel requests out of the store for good: first what was made of them, then they themselves. */
@ApplicationScoped
public class Erasure {
    private final RequestStore store;
    private final Results results;

    Erasure(RequestStore store, Results results) {
        this.store = store;
        this.results = results;
    }

    /** Ids of a caller's requests that have ended and wait for no acknowledgement of Kafka. */
    public List<String> next(String owner, int limit) {
        Bson done = and(eq("owner", owner), nin("state", RequestState.open()), size("outbox", 0));
        return store.mongoCollection()
                .find(done)
                .limit(limit)
                .map(RequestDocument::id)
                .into(new ArrayList<>());
    }

    /**
     * Erases requests. Broken off in between, they are found again and the rest is erased then.
     *
     * @return how many there were
     */
    public int erase(List<String> ids) {
        results.erase(ids);
        return (int) store.mongoCollection().deleteMany(in("_id", ids)).getDeletedCount();
    }

    /** How many of a caller's requests there still are. */
    public int left(String owner) {
        return (int) store.mongoCollection().countDocuments(eq("owner", owner));
    }
}
