package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.RequestState;

/** What can happen to a travel request, each with what it brings along. The {@link StateMachine} says when it may. */
public sealed interface Change {
    Cause cause();

    /** The request as it is afterwards. */
    TrackedRequest applyTo(TrackedRequest before);

    /**
     * Its planning began.
     *
     * @param percent 0 to 100 of the whole
     */
    record Started(Cause cause, int percent) implements Change {
        @Override
        public TrackedRequest applyTo(TrackedRequest before) {
            return Draft.of(before, cause)
                    .wasAnswered(EventType.GENERATION_REQUEST)
                    .moveTo(RequestState.GENERATING, percent)
                    .done();
        }
    }

    /** Its plan is there, and with the facts that may have come before it the proposal. */
    record Planned(Cause cause, Plan plan) implements Change {
        @Override
        public TrackedRequest applyTo(TrackedRequest before) {
            Draft draft = Draft.of(before, cause)
                    .wasAnswered(EventType.GENERATION_REQUEST)
                    .plan(plan);
            return before.contents().facts() == null
                    ? draft.moveTo(RequestState.ENRICHING, Percent.PLANNED).done()
                    : draft.complete().done();
        }
    }

    /** Its facts are there, and with the plan the proposal; without it they are kept until it comes. */
    record Enriched(Cause cause, Facts facts) implements Change {
        @Override
        public TrackedRequest applyTo(TrackedRequest before) {
            Draft draft = Draft.of(before, cause)
                    .wasAnswered(EventType.GENERATION_REQUEST)
                    .facts(facts);
            return before.contents().plan() == null
                    ? draft.done()
                    : draft.complete().done();
        }
    }

    /**
     * It ended without a proposal.
     *
     * @param end FAILED, CANCELLED or EXPIRED; the workers are told of CANCELLED
     */
    record Ended(Cause cause, RequestState end, Failure failure) implements Change {
        @Override
        public TrackedRequest applyTo(TrackedRequest before) {
            Draft draft = Draft.of(before, cause).failure(failure).moveTo(end, before.percent());
            if (end == RequestState.CANCELLED) {
                draft.publish(EventType.REQUEST_CANCELLED, before.attempt());
            }
            return draft.publish(EventType.PROPOSAL_COMPLETED, before.attempt()).done();
        }
    }

    /** Its plan can't be asked for: Kafka never takes the question. */
    record Unasked(Cause cause, OutboxEntry question, Failure failure) implements Change {
        @Override
        public TrackedRequest applyTo(TrackedRequest before) {
            return Draft.of(before, cause)
                    .withdraw(question)
                    .failure(failure)
                    .moveTo(RequestState.FAILED, before.percent())
                    .publish(EventType.PROPOSAL_COMPLETED, before.attempt())
                    .done();
        }
    }

    /** An event about it is given up. */
    record Withdrawn(Cause cause, OutboxEntry event) implements Change {
        @Override
        public TrackedRequest applyTo(TrackedRequest before) {
            return Draft.of(before, cause).withdraw(event).done();
        }
    }

    /** Fresh facts were asked for. */
    record RefreshAsked(Cause cause) implements Change {
        @Override
        public TrackedRequest applyTo(TrackedRequest before) {
            Refresh asked = Refresh.after(before.refresh(), cause.at());
            boolean takesANoteBack =
                    before.refresh() != null && before.refresh().outcome() == Outcome.FAILED;
            Draft draft = Draft.of(before, cause).refresh(asked).publish(EventType.ENRICHMENT_REQUEST, asked.attempt());
            return takesANoteBack ? draft.proposalChanged().done() : draft.done();
        }
    }

    /** Fresh facts are there. */
    record Refreshed(Cause cause, Refresh asked, Facts facts) implements Change {
        @Override
        public TrackedRequest applyTo(TrackedRequest before) {
            return Draft.of(before, cause)
                    .wasAnswered(EventType.ENRICHMENT_REQUEST)
                    .facts(facts)
                    .refresh(asked.succeeded(cause.at()))
                    .proposalChanged()
                    .done();
        }
    }

    /** Fresh facts could not be had; those that there are stay, with a note. */
    record RefreshFailed(Cause cause, Refresh asked, String note) implements Change {
        @Override
        public TrackedRequest applyTo(TrackedRequest before) {
            return Draft.of(before, cause)
                    .wasAnswered(EventType.ENRICHMENT_REQUEST)
                    .refresh(asked.failed(cause.at(), note))
                    .proposalChanged()
                    .done();
        }
    }
}
