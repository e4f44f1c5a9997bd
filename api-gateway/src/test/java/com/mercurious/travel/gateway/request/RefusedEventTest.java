package com.mercurious.travel.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.Samples;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a travel request of which Kafka never takes an event. */
class RefusedEventTest {
    private static final String ID = "0193a000-0000-7000-8000-000000000008";
    private static final String WHY = "too large";
    private static final Cause CAUSE = new Cause(Samples.ENDED_AT.plusSeconds(60), null);

    @Test
    void withoutItsQuestionForAPlanItEndsAsFailedAndTellsSo() {
        // Given
        TrackedRequest before = Samples.accepted(ID);

        // When
        TrackedRequest after = refused(before, before.outbox().getFirst()).orElseThrow();

        // Then
        assertThat(after.state()).isEqualTo(RequestState.FAILED);
        assertThat(after.endedAt()).isEqualTo(CAUSE.at());
        assertThat(after.failure().code()).isEqualTo(Failure.UNPUBLISHABLE);
        assertThat(after.failure().message()).isEqualTo(WHY);
        assertThat(after.outbox()).extracting(OutboxEntry::type).containsExactly(EventType.PROPOSAL_COMPLETED);
    }

    @Test
    void withoutItsQuestionForFreshFactsItKeepsThoseThatItHas() {
        // Given
        TrackedRequest before = Samples.completed(ID);
        TrackedRequest asked = StateMachine.refresh(before, CAUSE).orElseThrow().applyTo(before);

        // When
        TrackedRequest after = refused(asked, asked.outbox().getLast()).orElseThrow();

        // Then
        assertThat(after.state()).isEqualTo(RequestState.COMPLETED);
        assertThat(after.facts()).isEqualTo(before.facts());
        assertThat(after.refresh().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(after.refresh().note()).isEqualTo(WHY);
        assertThat(after.outbox()).isEqualTo(before.outbox());
    }

    @Test
    void afterItsEndNothingButTheEventIsGivenUp() {
        // Given
        TrackedRequest accepted = Samples.accepted(ID);
        OutboxEntry question = accepted.outbox().getFirst();
        TrackedRequest cancelled =
                StateMachine.cancel(accepted, CAUSE).orElseThrow().applyTo(accepted);

        // When
        TrackedRequest after = refused(cancelled, question).orElseThrow();

        // Then
        assertThat(after.state()).isEqualTo(RequestState.CANCELLED);
        assertThat(after.failure()).isEqualTo(cancelled.failure());
        assertThat(after.outbox())
                .extracting(OutboxEntry::type)
                .containsExactly(EventType.REQUEST_CANCELLED, EventType.PROPOSAL_COMPLETED);
    }

    @Test
    void whatIsNotPendingAnyMoreChangesNothing() {
        // Given
        TrackedRequest accepted = Samples.accepted(ID);
        TrackedRequest planned = Samples.after(accepted, Samples.planned(ID));

        // When
        Optional<TrackedRequest> after = refused(planned, accepted.outbox().getFirst());

        // Then
        assertThat(after).isEmpty();
    }

    private static Optional<TrackedRequest> refused(TrackedRequest before, OutboxEntry event) {
        return StateMachine.refused(before, event, WHY, CAUSE).map(change -> change.applyTo(before));
    }
}
