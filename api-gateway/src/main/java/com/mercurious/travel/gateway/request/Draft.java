package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.request.TrackedRequest.Contents;
import com.mercurious.travel.gateway.request.TrackedRequest.StateEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request on its way from one version to the next. */
final class Draft {
    private final TrackedRequest before;
    private final Cause cause;
    private final List<StateEntry> history;
    private final List<OutboxEntry> outbox;
    private RequestState state;
    private int percent;
    private @Nullable Failure failure;
    private @Nullable Refresh refresh;
    private @Nullable Itinerary newPlan;
    private @Nullable Enrichment newFacts;
    private boolean changesTheProposal;

    private Draft(TrackedRequest before, Cause cause) {
        this.before = before;
        this.cause = cause;
        this.history = new ArrayList<>(before.history());
        this.outbox = new ArrayList<>(before.outbox());
        this.state = before.state();
        this.percent = before.percent();
        this.failure = before.failure();
        this.refresh = before.refresh();
    }

    static Draft of(TrackedRequest before, Cause cause) {
        return new Draft(before, cause);
    }

    /** Moves on, by way of the states to a proposal that were over before anyone told of them. */
    Draft moveTo(RequestState next, int itsPercent) {
        boolean onTheWay = next == RequestState.ENRICHING || next == RequestState.COMPLETED;
        Stream.of(RequestState.GENERATING, RequestState.ENRICHING)
                .filter(s -> onTheWay && s.compareTo(state) > 0 && s.compareTo(next) < 0)
                .forEach(passed -> history.add(new StateEntry(passed, cause.at())));
        history.add(new StateEntry(next, cause.at()));
        state = next;
        percent = itsPercent;
        return this;
    }

    /** The proposal is there. */
    Draft complete() {
        return moveTo(RequestState.COMPLETED, Percent.WHOLE)
                .publish(EventType.PROPOSAL_COMPLETED, before.attempt())
                .proposalChanged();
    }

    Draft plan(Itinerary plan) {
        newPlan = plan;
        return this;
    }

    Draft facts(Enrichment facts) {
        newFacts = facts;
        return this;
    }

    Draft failure(Failure reason) {
        failure = reason;
        return this;
    }

    Draft refresh(Refresh last) {
        refresh = last;
        return this;
    }

    /** Clients see another proposal than before. */
    Draft proposalChanged() {
        changesTheProposal = true;
        return this;
    }

    Draft publish(EventType type, int attempt) {
        String trace = cause.traceParent() == null ? before.origin().traceParent() : cause.traceParent();
        outbox.add(OutboxEntry.of(type, attempt, trace, cause.at()));
        return this;
    }

    /** A worker that answers was asked: its question is published, even if nobody could note it. */
    Draft wasAnswered(EventType question) {
        outbox.removeIf(entry -> entry.type() == question);
        return this;
    }

    /** Nobody will ever take it. */
    Draft withdraw(OutboxEntry event) {
        outbox.removeIf(entry -> entry.name().equals(event.name()));
        return this;
    }

    TrackedRequest done() {
        Contents contents = before.contents();
        return new TrackedRequest(
                before.origin(),
                before.version() + 1,
                state,
                percent,
                List.copyOf(history),
                before.endedAt() == null && state.hasEnded() ? cause.at() : before.endedAt(),
                changesTheProposal ? cause.at() : before.changedAt(),
                failure,
                refresh,
                warnings(),
                new Contents(
                        contents.request(),
                        contents.previous(),
                        newPlan == null ? contents.plan() : Content.of(newPlan),
                        newFacts == null ? contents.facts() : Content.of(newFacts)),
                List.copyOf(outbox));
    }

    /** Counted without reading what is kept, where what is new alone decides. */
    private int warnings() {
        boolean factsWereThere = before.contents().facts() != null;
        if (changesTheProposal && (factsWereThere || forecastsRain(newFacts))) {
            Itinerary plan = newPlan == null ? Objects.requireNonNull(before.plan()) : newPlan;
            Enrichment facts = newFacts == null ? Objects.requireNonNull(before.facts()) : newFacts;
            return ProposalWarnings.of(before.id(), before.travelRequest(), plan, facts, refresh)
                    .size();
        }
        return before.warnings()
                + (newPlan == null ? 0 : size(newPlan.warnings()))
                + (newFacts == null ? 0 : size(newFacts.warnings()));
    }

    private static boolean forecastsRain(@Nullable Enrichment facts) {
        return facts != null && facts.weather().stream().anyMatch(Enrichment.Weather::rainy);
    }

    private static int size(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }
}
