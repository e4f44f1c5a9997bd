package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.request.TrackedRequest.Contents;
import com.mercurious.travel.gateway.request.TrackedRequest.StateEntry;
import java.util.ArrayList;
import java.util.List;
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
    private @Nullable Plan newPlan;
    private @Nullable Facts newFacts;
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

    Draft plan(Plan plan) {
        newPlan = plan;
        return this;
    }

    Draft facts(Facts facts) {
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
        Plan plan = newPlan == null ? contents.plan() : newPlan;
        Facts facts = newFacts == null ? contents.facts() : newFacts;
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
                warnings(plan, facts),
                new Contents(contents.request(), contents.previous(), plan, facts),
                List.copyOf(outbox));
    }

    private int warnings(@Nullable Plan plan, @Nullable Facts facts) {
        if (changesTheProposal && plan != null && facts != null) {
            return ProposalWarnings.of(before, plan, facts, refresh).size();
        }
        return before.warnings()
                + (newPlan == null ? 0 : newPlan.digest().warnings().size())
                + (newFacts == null ? 0 : newFacts.digest().warnings().size());
    }
}
