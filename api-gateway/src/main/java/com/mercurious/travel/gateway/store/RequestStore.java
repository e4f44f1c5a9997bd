package com.mercurious.travel.gateway.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.request.Change;
import com.mercurious.travel.gateway.request.Cursor;
import com.mercurious.travel.gateway.request.RequestDocument;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;

/**
 * The travel requests, one document each. Every write is of single documents by id or by revision, and every change is
 * guarded by the revision that it was decided on, so that writers need no lock and any replica may write.
 */
@ApplicationScoped
public class RequestStore implements PanacheMongoRepositoryBase<RequestDocument, String> {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final Bson WITHOUT_CONTENT = Projections.exclude("request", "previous", "itinerary", "enrichment");
    private static final Bson WITHOUT_RESULT = Projections.exclude("previous", "itinerary", "enrichment");

    /**
     * A change that was decided on {@code before}.
     *
     * @param after the document as it is once the change is stored
     */
    public record Transition(RequestDocument before, Change change, RequestDocument after) {
        public static Transition of(RequestDocument before, Change change) {
            return new Transition(before, change, change.applyTo(before));
        }
    }

    /** The request without its JSON parts: enough for what its state decides. */
    public Optional<RequestDocument> state(String id) {
        return Optional.ofNullable(mongoCollection()
                .find(eq("_id", id))
                .projection(WITHOUT_CONTENT)
                .first());
    }

    /** Those of {@code ids} that there are, by id, without their JSON parts. */
    public Map<String, RequestDocument> states(Collection<String> ids) {
        return byId(mongoCollection().find(in("_id", ids)).projection(WITHOUT_CONTENT));
    }

    /** Those of {@code ids} that there are, by id, whole. */
    public Map<String, RequestDocument> whole(Collection<String> ids) {
        return byId(mongoCollection().find(in("_id", ids)));
    }

    /** Stores one change; false where someone else changed the request in between. */
    public boolean store(Transition transition) {
        return mongoCollection()
                        .updateOne(eq("revision", transition.before().revision()), updateOf(transition))
                        .getMatchedCount()
                == 1;
    }

    /**
     * Stores changes with one bulk write.
     *
     * @return ids of the requests that someone else changed in between: decide on them again
     */
    public Set<String> store(List<Transition> transitions) {
        if (transitions.isEmpty()) {
            return Set.of();
        }
        List<WriteModel<RequestDocument>> writes = new ArrayList<>();
        for (Transition transition : transitions) {
            writes.add(new UpdateOneModel<>(eq("revision", transition.before().revision()), updateOf(transition)));
        }
        int matched = mongoCollection().bulkWrite(writes, UNORDERED).getMatchedCount();
        return matched == writes.size() ? Set.of() : notStored(transitions);
    }

    /** Takes acknowledged events out of the outboxes: their names by request id. */
    public void removeFromOutbox(Map<String, List<String>> published) {
        List<WriteModel<RequestDocument>> writes = new ArrayList<>();
        published.forEach((id, names) ->
                writes.add(new UpdateOneModel<>(eq("_id", id), Updates.pullByFilter(eq("outbox", in("name", names))))));
        if (!writes.isEmpty()) {
            mongoCollection().bulkWrite(writes, UNORDERED);
        }
    }

    /**
     * Requests that nobody takes care of: with an event pending since before {@code pendingSince}, or not ended though
     * their time is over at {@code now}.
     */
    public List<RequestDocument> overdue(Instant pendingSince, Instant now, int limit) {
        return mongoCollection()
                .find(or(lt("outbox.at", pendingSince), lt("openUntil", now)))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** One page of a caller's requests, newest first, without their results. */
    public List<RequestDocument> page(String owner, Optional<RequestState> state, Optional<Cursor> after, int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("owner", owner));
        state.ifPresent(s -> filters.add(eq("state", s)));
        after.ifPresent(c -> filters.add(
                or(lt("createdAt", c.createdAt()), and(eq("createdAt", c.createdAt()), lt("_id", c.id())))));
        return mongoCollection()
                .find(and(filters))
                .projection(WITHOUT_RESULT)
                .sort(Sorts.descending("createdAt", "_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** The revisions of a request's plan, newest first, without their results. */
    public List<RequestDocument> revisionsOf(String id, int limit) {
        List<RequestDocument> found = mongoCollection()
                .find(eq("revisionOf", id))
                .projection(WITHOUT_RESULT)
                .limit(limit)
                .into(new ArrayList<>());
        found.sort(Comparator.comparing(RequestDocument::createdAt).reversed());
        return found;
    }

    private Set<String> notStored(List<Transition> transitions) {
        Map<String, RequestDocument> stored =
                whole(transitions.stream().map(t -> t.after().id()).toList());
        Set<String> missing = new HashSet<>();
        for (Transition transition : transitions) {
            RequestDocument after = transition.after();
            RequestDocument now = stored.get(after.id());
            boolean there = now != null
                    && now.history().containsAll(after.history())
                    && (after.enrichment() == null || now.enrichment() != null)
                    && (after.refresh() == null || after.refresh().equals(now.refresh()));
            if (!there) {
                missing.add(after.id());
            }
        }
        return missing;
    }

    private static Bson updateOf(Transition transition) {
        RequestDocument before = transition.before();
        RequestDocument after = transition.after();
        List<Bson> updates = new ArrayList<>(List.of(
                Updates.set("revision", after.revision()),
                Updates.set("version", after.version()),
                Updates.set("state", after.state()),
                Updates.set("percent", after.percent()),
                Updates.set("history", after.history()),
                Updates.set("warnings", after.warnings())));
        if (after.state().hasEnded()) {
            updates.add(Updates.set("endedAt", after.endedAt()));
            updates.add(Updates.unset("openUntil"));
        }
        if (transition.change().itinerary() != null) {
            updates.add(Updates.set("itinerary", after.itinerary()));
        }
        if (transition.change().enrichment() != null) {
            updates.add(Updates.set("enrichment", after.enrichment()));
        }
        if (transition.change().refresh() != null) {
            updates.add(Updates.set("refresh", after.refresh()));
        }
        if (after.changedAt() != null) {
            updates.add(Updates.set("changedAt", after.changedAt()));
        }
        if (transition.change().failure() != null) {
            updates.add(Updates.set("failure", after.failure()));
        }
        if (!after.outbox().equals(before.outbox())) {
            updates.add(Updates.set("outbox", after.outbox()));
        }
        return Updates.combine(updates);
    }

    private static Map<String, RequestDocument> byId(Iterable<RequestDocument> documents) {
        Map<String, RequestDocument> byId = new HashMap<>();
        documents.forEach(d -> byId.put(d.id(), d));
        return byId;
    }
}
