package com.mercurious.travel.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.EnrichmentCompleted;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.proposal.Proposals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefreshTest {
    private static final String ID = "0193a000-0000-7000-8000-000000000007";
    private static final Instant ASKED_AT = Samples.ENDED_AT.plusSeconds(60);
    private static final Instant ANSWERED_AT = ASKED_AT.plusSeconds(2);

    @Test
    void freshFactsAreAskedForByTheSecondAttempt() {
        // When
        TrackedRequest asked = asked(Samples.completed(ID));

        // Then
        assertThat(asked.refresh()).isEqualTo(new Refresh(2, ASKED_AT, null, null, null));
        assertThat(asked.state()).isEqualTo(RequestState.COMPLETED);
        assertThat(asked.outbox().getLast().name()).isEqualTo("ENRICHMENT_REQUEST/2/0");
        assertThat(asked.changedAt()).isEqualTo(Samples.ENDED_AT);
    }

    @Test
    void theAnswerReplacesTheFactsWithoutASecondEnd() {
        // Given
        TrackedRequest asked = asked(Samples.completed(ID));

        // When
        TrackedRequest answered = on(asked, Samples.refreshed(ID, 2)).orElseThrow();

        // Then
        assertThat(answered.facts()).isEqualTo(Samples.refreshed(ID, 2).enrichment());
        assertThat(answered.refresh()).isEqualTo(new Refresh(2, ASKED_AT, ANSWERED_AT, Outcome.SUCCEEDED, null));
        assertThat(answered.changedAt()).isEqualTo(ANSWERED_AT);
        assertThat(answered.endedAt()).isEqualTo(Samples.ENDED_AT);
        assertThat(answered.history()).isEqualTo(asked.history());
        assertThat(answered.outbox().stream().map(OutboxEntry::type)).containsExactly(EventType.PROPOSAL_COMPLETED);
        assertThat(answered.warnings())
                .isEqualTo(Proposals.of(answered).warnings().size());
    }

    @Test
    void redeliveriesAndOtherAttemptsChangeNothing() {
        // Given
        TrackedRequest unasked = Samples.completed(ID);
        TrackedRequest asked = asked(unasked);
        TrackedRequest answered = on(asked, Samples.refreshed(ID, 2)).orElseThrow();
        TrackedRequest askedAgain = asked(answered);

        // When
        List<Optional<TrackedRequest>> after = List.of(
                on(unasked, Samples.refreshed(ID, 2)),
                on(asked, Samples.refreshed(ID, 1)),
                on(asked, Samples.refreshed(ID, 3)),
                on(answered, Samples.refreshed(ID, 2)),
                on(askedAgain, Samples.refreshed(ID, 2)));

        // Then
        assertThat(after).allMatch(Optional::isEmpty);
        assertThat(askedAgain.refresh().attempt()).isEqualTo(3);
    }

    @Test
    void aFailureKeepsTheFactsAndLeavesANoteUntilTheNextRefresh() {
        // Given
        TrackedRequest asked = asked(Samples.completed(ID));

        // When
        TrackedRequest failed = on(asked, Samples.refreshFailed(ID, 2)).orElseThrow();

        // Then
        assertThat(failed.facts()).isEqualTo(Samples.enriched(ID).enrichment());
        assertThat(failed.refresh())
                .isEqualTo(new Refresh(2, ASKED_AT, ANSWERED_AT, Outcome.FAILED, "The sources were down."));
        List<Warning> warnings = Proposals.of(failed).warnings();
        assertThat(warnings.getLast().code()).isEqualTo("FACTS_NOT_REFRESHED");
        assertThat(warnings.getLast().message()).contains("The sources were down.");
        assertThat(failed.warnings()).isEqualTo(warnings.size());
        assertThat(failed.changedAt()).isEqualTo(ANSWERED_AT);
        assertThat(asked(failed).warnings()).isEqualTo(warnings.size() - 1);
    }

    @Test
    void nothingIsRefreshedBeforeThereIsAProposal() {
        // When
        Optional<Change> change = StateMachine.refresh(Samples.accepted(ID), new Cause(ASKED_AT, null));

        // Then
        assertThat(change).isEmpty();
    }

    @Test
    void anAnswerIsNotCountedOnForEver() {
        // Given
        Refresh asked = new Refresh(2, ASKED_AT, null, null, null);
        Duration limit = Duration.ofMinutes(2);

        // When
        boolean soon = asked.isUnderWay(ASKED_AT.plusSeconds(119), limit);
        boolean late = asked.isUnderWay(ASKED_AT.plusSeconds(120), limit);

        // Then
        assertThat(soon).isTrue();
        assertThat(late).isFalse();
    }

    private static TrackedRequest asked(TrackedRequest before) {
        return StateMachine.refresh(before, new Cause(ASKED_AT, null))
                .orElseThrow()
                .applyTo(before);
    }

    private static Optional<TrackedRequest> on(TrackedRequest before, EnrichmentCompleted event) {
        return StateMachine.on(before, Samples.told(event), new Cause(ANSWERED_AT, null))
                .map(change -> change.applyTo(before));
    }
}
