package com.mercurious.travel.gateway.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.gateway.request.Change;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.Transition;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/**
 * Stores changes, many with one write. Every change is guarded by the version that it was decided on, so that writers need
 * no lock and any replica may write; every write is of single documents, by id or by guard.
 */
@ApplicationScoped
public class GuardedWrites {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final RequestStore store;
    private final Results results;

    GuardedWrites(RequestStore store, Results results) {
        this.store = store;
        this.results = results;
    }

    /**
     * Stores changes of different requests: their new results with one insert, then their states with one bulk write.
     *
     * @return those that are stored, as they are kept; the other requests were changed by someone else in between: decide
     *     on them again
     */
    public List<Transition> store(List<Transition> transitions) {
        if (transitions.isEmpty()) {
            return List.of();
        }
        List<Transition> kept = transitions.stream().map(GuardedWrites::named).toList();
        results.write(kept.stream().flatMap(GuardedWrites::newResults).toList());
        List<WriteModel<RequestDocument>> writes = new ArrayList<>();
        for (Transition transition : kept) {
            String guard = RequestDocument.guardOf(transition.before());
            writes.add(new UpdateOneModel<>(eq(RequestDocument.GUARD, guard), updateOf(transition)));
        }
        int matched = store.mongoCollection().bulkWrite(writes, UNORDERED).getMatchedCount();
        if (matched == 0) {
            return List.of();
        }
        return matched == kept.size() ? kept : stored(kept);
    }

    /** Takes acknowledged events out of the outboxes: their names by request id. */
    public void removeFromOutbox(Map<String, List<String>> published) {
        List<WriteModel<RequestDocument>> writes = new ArrayList<>();
        published.forEach((id, names) ->
                writes.add(new UpdateOneModel<>(eq("_id", id), Updates.pullByFilter(eq("outbox", in("name", names))))));
        if (!writes.isEmpty()) {
            store.mongoCollection().bulkWrite(writes, UNORDERED);
        }
    }

    private static Transition named(Transition transition) {
        int attempt = transition.change() instanceof Change.Refreshed refreshed
                ? refreshed.asked().attempt()
                : transition.before().attempt();
        return new Transition(
                transition.before(), transition.change(), RequestContents.named(transition.after(), attempt));
    }

    private static Stream<JsonContent<?>> newResults(Transition transition) {
        List<String> before = RequestContents.results(transition.before())
                .<String>map(JsonContent::name)
                .toList();
        return RequestContents.results(transition.after()).filter(result -> !before.contains(result.name()));
    }

    /** Which of them the store has, some having moved on since. */
    private List<Transition> stored(List<Transition> transitions) {
        Map<String, TrackedRequest> found =
                store.states(transitions.stream().map(t -> t.after().id()).toList());
        return transitions.stream()
                .filter(t -> isIn(t.after(), found.get(t.after().id())))
                .toList();
    }

    private static boolean isIn(TrackedRequest after, TrackedRequest now) {
        return now != null
                && now.history().containsAll(after.history())
                && (after.contents().facts() == null || now.contents().facts() != null)
                && (after.refresh() == null || after.refresh().equals(now.refresh()));
    }

    private static Bson updateOf(Transition transition) {
        TrackedRequest before = transition.before();
        RequestDocument after = RequestDocument.of(transition.after(), null);
        List<Bson> updates = new ArrayList<>(List.of(
                Updates.set(RequestDocument.GUARD, after.guard()),
                Updates.set("version", after.version()),
                Updates.set("state", after.state()),
                Updates.set("percent", after.percent()),
                Updates.set("history", after.history()),
                Updates.set("warnings", after.warnings())));
        if (after.state().hasEnded()) {
            updates.add(Updates.set("endedAt", after.endedAt()));
            updates.add(Updates.unset("openUntil"));
        }
        if (after.plan() != null && before.contents().plan() == null) {
            updates.add(Updates.set("plan", after.plan()));
        }
        if (newResults(transition).anyMatch(result -> result.type() == Enrichment.class)) {
            updates.add(Updates.set("facts", after.facts()));
        }
        setIfNew(updates, "refresh", before.refresh(), after.refresh());
        setIfNew(updates, "changedAt", before.changedAt(), after.changedAt());
        setIfNew(updates, "failure", before.failure(), after.failure());
        setIfNew(updates, "outbox", before.outbox(), after.outbox());
        return Updates.combine(updates);
    }

    private static void setIfNew(List<Bson> updates, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            updates.add(Updates.set(field, after));
        }
    }
}
