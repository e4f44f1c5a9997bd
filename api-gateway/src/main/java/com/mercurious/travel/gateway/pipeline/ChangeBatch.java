package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.events.ProposalProgress;
import com.mercurious.travel.gateway.pipeline.FollowUp.Told;
import com.mercurious.travel.gateway.request.Decision;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.Transition;
import com.mercurious.travel.gateway.store.GuardedWrites;
import io.opentelemetry.context.Context;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one batch of events, or one call, changes: decided and stored with one find and one bulk write for all requests, and
 * once more for those that someone else changed in between. Closing it follows up in one flush what the store has by then,
 * also where the store failed on the way.
 */
public final class ChangeBatch implements AutoCloseable {
    private final GuardedWrites writes;
    private final KnownRequests known;
    private final RecentRequests recent;
    private final FollowUp followUp;
    private final List<Transition> stored = new ArrayList<>();
    private final Map<String, Told> told = new LinkedHashMap<>();

    ChangeBatch(GuardedWrites writes, KnownRequests known, RecentRequests recent, FollowUp followUp) {
        this.writes = writes;
        this.known = known;
        this.recent = recent;
        this.followUp = followUp;
    }

    /**
     * Decides and stores; throws what the store throws.
     *
     * @param decisions to be made one after the other, by request
     * @param find reads as much of the requests as the decisions need
     * @return how many of the decisions were about requests that are not found
     */
    public int apply(
            Map<String, ? extends List<? extends Decision>> decisions,
            Function<Collection<String>, Map<String, TrackedRequest>> find) {
        return apply(decisions, find, id -> Optional.empty());
    }

    /**
     * The same, but what this process stored last of a request is tried first: where it is still so, nothing is read.
     *
     * @return how many of the decisions were about requests that are not found
     */
    int applyToRecent(
            Map<String, ? extends List<? extends Decision>> decisions,
            Function<Collection<String>, Map<String, TrackedRequest>> find) {
        return apply(decisions, find, recent::find);
    }

    private int apply(
            Map<String, ? extends List<? extends Decision>> decisions,
            Function<Collection<String>, Map<String, TrackedRequest>> find,
            Function<String, Optional<TrackedRequest>> guess) {
        Map<String, Deque<Decision>> open = new LinkedHashMap<>();
        Map<String, TrackedRequest> requests = new HashMap<>();
        Set<String> toRead = new HashSet<>();
        decisions.forEach((id, list) -> {
            open.put(id, new ArrayDeque<>(list));
            guess.apply(id)
                    .filter(before -> list.getFirst().on(before).isPresent())
                    .ifPresentOrElse(before -> requests.put(id, before), () -> toRead.add(id));
        });
        int unknown = 0;
        while (!open.isEmpty()) {
            if (!toRead.isEmpty()) {
                requests.keySet().removeAll(toRead);
                requests.putAll(find.apply(toRead));
                unknown += dropUnknown(open, requests);
            }
            List<Transition> round = decide(open, requests);
            List<Transition> kept = writes.store(round);
            for (Transition transition : kept) {
                TrackedRequest after = transition.after();
                stored.add(transition);
                recent.put(after);
                known.note(after.id(), after.state(), after.percent());
                requests.put(after.id(), after);
                open.get(after.id()).removeFirst();
            }
            toRead.clear();
            if (round.size() > kept.size()) {
                toRead.addAll(conflicts(round, kept));
            }
        }
        return unknown;
    }

    /** Adds progress, to be told with what is stored: the last of each request, as it says all that those before it say. */
    void tell(ProposalProgress progress, @Nullable Integer visits, Context trace) {
        told.put(progress.requestId(), new Told(progress, visits, trace));
    }

    /** What the store has of it, in order. */
    public List<Transition> stored() {
        return List.copyOf(stored);
    }

    @Override
    public void close() {
        followUp.follow(stored, List.copyOf(told.values()));
    }

    private static int dropUnknown(Map<String, Deque<Decision>> open, Map<String, TrackedRequest> requests) {
        int all = open.values().stream().mapToInt(Deque::size).sum();
        open.keySet().retainAll(requests.keySet());
        return all - open.values().stream().mapToInt(Deque::size).sum();
    }

    /** The next change of each request; a request without one is settled. */
    private static List<Transition> decide(Map<String, Deque<Decision>> open, Map<String, TrackedRequest> requests) {
        List<Transition> round = new ArrayList<>();
        open.entrySet().removeIf(entry -> {
            Optional<Transition> next = next(requests.get(entry.getKey()), entry.getValue());
            next.ifPresent(round::add);
            return next.isEmpty();
        });
        return round;
    }

    /** By the first decision that changes anything; those before it are done with. */
    private static Optional<Transition> next(TrackedRequest before, Deque<Decision> decisions) {
        while (!decisions.isEmpty()) {
            Optional<Transition> next = decisions.getFirst().on(before).map(change -> Transition.of(before, change));
            if (next.isPresent()) {
                return next;
            }
            decisions.removeFirst();
        }
        return Optional.empty();
    }

    private static Set<String> conflicts(List<Transition> round, List<Transition> kept) {
        Set<String> ids = round.stream().map(t -> t.after().id()).collect(Collectors.toSet());
        kept.forEach(t -> ids.remove(t.after().id()));
        return ids;
    }
}
