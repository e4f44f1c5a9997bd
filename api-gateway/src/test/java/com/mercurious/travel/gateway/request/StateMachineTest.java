package com.mercurious.travel.gateway.request;

import static com.mercurious.travel.events.RequestState.ACCEPTED;
import static com.mercurious.travel.events.RequestState.CANCELLED;
import static com.mercurious.travel.events.RequestState.COMPLETED;
import static com.mercurious.travel.events.RequestState.ENRICHING;
import static com.mercurious.travel.events.RequestState.EXPIRED;
import static com.mercurious.travel.events.RequestState.FAILED;
import static com.mercurious.travel.events.RequestState.GENERATING;
import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.EnrichmentCompleted;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.GenerationProgress;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.gateway.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StateMachineTest {
    private static final String ID = "0193a000-0000-7000-8000-000000000001";
    private static final Instant NOW = Samples.ACCEPTED_AT.plusSeconds(30);

    private static final Cause CAUSE = new Cause(NOW, null);

    /** What may happen to a request, by the name that the tables use. */
    private enum Happening {
        PROGRESS(before -> StateMachine.on(before, Samples.told(Samples.planning(ID, 0, 10)), CAUSE)),
        PLANNED(before -> StateMachine.on(before, Samples.told(Samples.planned(ID)), CAUSE)),
        NOT_PLANNED(before -> StateMachine.on(before, Samples.told(Samples.planningFailed(ID)), CAUSE)),
        FACTS(before -> StateMachine.on(before, Samples.told(Samples.enriched(ID)), CAUSE)),
        CANCEL(before -> StateMachine.cancel(before, CAUSE)),
        EXPIRE(before -> StateMachine.expire(before, Samples.EXPIRES_AT));

        private final Function<TrackedRequest, Optional<Change>> decide;

        Happening(Function<TrackedRequest, Optional<Change>> decide) {
            this.decide = decide;
        }
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "ACCEPTED,   PROGRESS,       GENERATING",
        "ACCEPTED,   PLANNED,        ENRICHING",
        "ACCEPTED,   NOT_PLANNED,    FAILED",
        "ACCEPTED,   FACTS,          ACCEPTED",
        "ACCEPTED,   CANCEL,         CANCELLED",
        "ACCEPTED,   EXPIRE,         EXPIRED",
        "GENERATING, PROGRESS,       ",
        "GENERATING, PLANNED,        ENRICHING",
        "GENERATING, NOT_PLANNED,    FAILED",
        "GENERATING, FACTS,          GENERATING",
        "GENERATING, CANCEL,         CANCELLED",
        "GENERATING, EXPIRE,         EXPIRED",
        "ENRICHING,  PROGRESS,       ",
        "ENRICHING,  PLANNED,        ",
        "ENRICHING,  NOT_PLANNED,    ",
        "ENRICHING,  FACTS,          COMPLETED",
        "ENRICHING,  CANCEL,         CANCELLED",
        "ENRICHING,  EXPIRE,         EXPIRED",
    })
    void movesOnAndNeverBack(RequestState from, Happening happening, RequestState to) {
        // Given
        TrackedRequest before = in(from);

        // When
        Optional<Change> change = happening.decide.apply(before);

        // Then
        assertThat(change.map(c -> c.applyTo(before).state())).isEqualTo(Optional.ofNullable(to));
    }

    static Stream<Arguments> endsAndHappenings() {
        return Stream.of(COMPLETED, FAILED, CANCELLED, EXPIRED)
                .flatMap(end -> Arrays.stream(Happening.values()).map(h -> Arguments.of(end, h)));
    }

    @ParameterizedTest(name = "{0} + {1} = nothing")
    @MethodSource("endsAndHappenings")
    void nothingChangesAnEnd(RequestState end, Happening happening) {
        // Given
        TrackedRequest before = in(end);

        // When
        Optional<Change> change = happening.decide.apply(before);

        // Then
        assertThat(change).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void comesToTheSameEndInAnyOrderAndHowOftenEver(List<Happening> order) {
        // Given
        TrackedRequest document = Samples.accepted(ID);
        List<EventType> published = new ArrayList<>();

        // When
        for (Happening happening : order) {
            Optional<Change> change = happening.decide.apply(document);
            if (change.isPresent()) {
                Transition transition = Transition.of(document, change.get());
                transition.newEntries().forEach(entry -> published.add(entry.type()));
                document = transition.after();
            }
        }

        // Then
        assertThat(document.state()).isEqualTo(COMPLETED);
        assertThat(document.plan()).isEqualTo(Samples.planned(ID).itinerary());
        assertThat(document.facts()).isEqualTo(Samples.enriched(ID).enrichment());
        assertThat(published).containsExactly(EventType.PROPOSAL_COMPLETED);
        assertThat(document.history().stream().map(TrackedRequest.StateEntry::state))
                .containsExactly(ACCEPTED, GENERATING, ENRICHING, COMPLETED);
    }

    static Stream<List<Happening>> orders() {
        return Stream.of(
                List.of(Happening.PROGRESS, Happening.PLANNED, Happening.FACTS),
                List.of(Happening.PLANNED, Happening.PROGRESS, Happening.FACTS),
                List.of(Happening.PLANNED, Happening.FACTS, Happening.PROGRESS),
                List.of(Happening.FACTS, Happening.PLANNED, Happening.PROGRESS),
                List.of(Happening.FACTS, Happening.PROGRESS, Happening.PLANNED),
                List.of(Happening.PROGRESS, Happening.FACTS, Happening.FACTS, Happening.PLANNED, Happening.PLANNED),
                List.of(
                        Happening.PROGRESS,
                        Happening.PROGRESS,
                        Happening.PLANNED,
                        Happening.PLANNED,
                        Happening.FACTS,
                        Happening.FACTS,
                        Happening.CANCEL));
    }

    @Test
    void aCancellationTellsTheWorkersAndTheClients() {
        // Given
        TrackedRequest before = in(ACCEPTED);

        // When
        TrackedRequest after = StateMachine.cancel(before, CAUSE).orElseThrow().applyTo(before);

        // Then
        assertThat(after.outbox().stream().map(OutboxEntry::type))
                .containsExactly(
                        EventType.GENERATION_REQUEST, EventType.REQUEST_CANCELLED, EventType.PROPOSAL_COMPLETED);
        assertThat(after.failure().code()).isEqualTo(Failure.CANCELLED);
        assertThat(after.endedAt()).isEqualTo(NOW);
    }

    @Test
    void aWorkersAnswerProvesThatItsRequestWasPublished() {
        // Given
        TrackedRequest before = in(ACCEPTED);

        // When
        TrackedRequest after = in(GENERATING);

        // Then
        assertThat(before.outbox()).isNotEmpty();
        assertThat(after.outbox()).isEmpty();
    }

    @Test
    void nothingExpiresBeforeItsTime() {
        // Given
        TrackedRequest before = in(ENRICHING);

        // When
        Optional<Change> change = StateMachine.expire(before, Samples.EXPIRES_AT.minusMillis(1));

        // Then
        assertThat(change).isEmpty();
    }

    @Test
    void aWorkerThatSaysExpiredIsBelieved() {
        // Given
        TrackedRequest before = in(GENERATING);
        GenerationCompleted tooLate = new GenerationCompleted(
                ID, 1, Outcome.FAILED, null, null, new Failure(Failure.EXPIRED, "too late", null));

        // When
        Optional<Change> change = StateMachine.on(before, Samples.told(tooLate), CAUSE);

        // Then
        assertThat(change.map(c -> c.applyTo(before).state())).contains(EXPIRED);
    }

    @Test
    void anotherAttemptChangesNothing() {
        // Given
        TrackedRequest before = in(ACCEPTED);
        GenerationProgress second =
                new GenerationProgress(ID, 2, 0, GenerationProgress.Stage.SEARCHING, 10, null, null);

        // When
        Optional<Change> change = StateMachine.on(before, Samples.told(second), CAUSE);

        // Then
        assertThat(change).isEmpty();
    }

    @Test
    void factsThatCouldNotBeHadCostAWarningAndNotTheProposal() {
        // Given
        TrackedRequest before = in(ENRICHING);
        EnrichmentCompleted failed =
                new EnrichmentCompleted(ID, 1, Outcome.FAILED, null, new Failure("INTERNAL_ERROR", "it broke", null));

        // When
        TrackedRequest after = StateMachine.on(before, Samples.told(failed), CAUSE)
                .orElseThrow()
                .applyTo(before);

        // Then
        assertThat(after.state()).isEqualTo(COMPLETED);
        assertThat(after.facts().warnings())
                .containsExactly(new Warning("ENRICHMENT_FAILED", "The proposal is without facts: it broke", null));
    }

    private static TrackedRequest in(RequestState state) {
        List<Happening> way =
                switch (state) {
                    case ACCEPTED -> List.of();
                    case GENERATING -> List.of(Happening.PROGRESS);
                    case ENRICHING -> List.of(Happening.PROGRESS, Happening.PLANNED);
                    case COMPLETED -> List.of(Happening.PROGRESS, Happening.PLANNED, Happening.FACTS);
                    case FAILED -> List.of(Happening.NOT_PLANNED);
                    case CANCELLED -> List.of(Happening.CANCEL);
                    case EXPIRED -> List.of(Happening.EXPIRE);
                };
        TrackedRequest document = Samples.accepted(ID);
        for (Happening happening : way) {
            document = happening.decide.apply(document).orElseThrow().applyTo(document);
        }
        return document;
    }
}
