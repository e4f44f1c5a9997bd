package com.mercurious.travel.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.EnrichmentRequest;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.GenerationRequest;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.ProposalCompleted;
import com.mercurious.travel.events.RequestCancelled;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.proposal.Proposals;
import com.mercurious.travel.gateway.request.Cause;
import com.mercurious.travel.gateway.request.OutboxEntry;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.store.JsonContent;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.messaging.OutgoingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final String ID = "0193a000-0000-7000-8000-000000000004";

    @Test
    void aNewRequestAsksForItsPlan() {
        // Given
        TrackedRequest accepted = Samples.accepted(ID);

        // When
        TravelEvent event = event(accepted, accepted.outbox().getFirst());

        // Then
        assertThat(event)
                .isEqualTo(new GenerationRequest(
                        ID, 1, Samples.ACCEPTED_AT, Samples.EXPIRES_AT, accepted.travelRequest(), null));
    }

    @Test
    void aRevisionAsksForItsPlanWithTheEarlierOne() {
        // Given
        TrackedRequest earlier = Samples.revisedAndCompleted("0193a000-0000-7000-8000-000000000005");
        String revisionOf = earlier.travelRequest().revision().of();
        TrackedRequest accepted = TrackedRequest.accepted(
                Samples.origin(ID, revisionOf),
                JsonContent.of(earlier.travelRequest(), TravelRequest.class),
                JsonContent.of(earlier.plan(), Itinerary.class));

        // When
        GenerationRequest event =
                (GenerationRequest) event(accepted, accepted.outbox().getFirst());

        // Then
        assertThat(event.previous()).isEqualTo(earlier.plan());
        assertThat(event.request().revision()).isNotNull();
    }

    @Test
    void aRefreshAsksForTheFactsOfThePlanByItsOwnAttempt() {
        // Given
        TrackedRequest completed = completed();
        TrackedRequest asked = StateMachine.refresh(completed, new Cause(Samples.ENDED_AT.plusSeconds(9), null))
                .orElseThrow()
                .applyTo(completed);

        // When
        TravelEvent event = event(asked, asked.outbox().getLast());

        // Then
        assertThat(event).isEqualTo(new EnrichmentRequest(ID, 2, completed.travelRequest(), completed.plan()));
    }

    @Test
    void theSameDocumentGivesTheSameEventAgain() {
        // Given
        TrackedRequest completed = completed();
        OutboxEntry entry = completed.outbox().getLast();

        // When
        ProposalCompleted event = (ProposalCompleted) event(completed, entry);

        // Then
        assertThat(OutboxEvents.of(completed, entry).json()).isEqualTo(EventJson.write(event));
        assertThat(OutboxEvents.of(completed, entry).id()).isEqualTo(event.eventId());
        assertThat(event.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(event.proposal()).isEqualTo(Proposals.of(completed));
        assertThat(event.failure()).isNull();
    }

    @Test
    void aCancelledRequestTellsTheWorkersAndEndsWithoutAProposal() {
        // Given
        TrackedRequest accepted = Samples.accepted(ID);
        TrackedRequest cancelled = StateMachine.cancel(accepted, new Cause(Samples.ACCEPTED_AT.plusSeconds(1), null))
                .orElseThrow()
                .applyTo(accepted);

        // When
        List<TravelEvent> events =
                cancelled.outbox().stream().map(e -> event(cancelled, e)).toList();

        // Then
        assertThat(events.get(1)).isEqualTo(new RequestCancelled(ID, 1, cancelled.endedAt()));
        ProposalCompleted completed = (ProposalCompleted) events.get(2);
        assertThat(completed.state()).isEqualTo(RequestState.CANCELLED);
        assertThat(completed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(completed.proposal()).isNull();
        assertThat(completed.failure().code()).isEqualTo("CANCELLED");
    }

    @Test
    void theQueueIsBoundedByTheMemoryThatItTakes() throws InterruptedException {
        // Given
        TrackedRequest document = Samples.accepted(ID);
        RelayQueue queue = new RelayQueue(document.weight() * 2L);

        // When
        boolean first = queue.offer(document);
        boolean second = queue.offer(document);
        boolean third = queue.offer(document);

        // Then
        assertThat(List.of(first, second, third)).containsExactly(true, true, false);
        assertThat(queue.oldest()).contains(Samples.ACCEPTED_AT);
        assertThat(queue.take(10, Long.MAX_VALUE, Duration.ZERO)).hasSize(2);
        assertThat(queue.offer(document)).isTrue();
    }

    @Test
    void aCompletedRequestHasOneEndToTell() {
        // When
        List<EventType> pending =
                completed().outbox().stream().map(OutboxEntry::type).toList();

        // Then
        assertThat(pending).containsExactly(EventType.PROPOSAL_COMPLETED);
    }

    @Test
    void publishedEventsWaitForTheNextChangeOrForTheirTime() {
        // Given
        PublishedEvents patient = new PublishedEvents(Duration.ofMinutes(1), 2);
        patient.add("a", List.of("one", "two"));
        patient.add("b", List.of("one"));
        patient.remove("a", List.of("one"));
        patient.remove("b", List.of("one"));

        // When
        var before = patient.takeDue(10, false);
        patient.add("c", List.of("one"));
        patient.add("d", List.of("one"));
        var beyondTheLimit = patient.takeDue(10, false);
        var atTheEnd = patient.takeDue(10, true);

        // Then
        assertThat(before).isEmpty();
        assertThat(beyondTheLimit).isEqualTo(Map.of("a", List.of("two")));
        assertThat(atTheEnd).containsOnlyKeys("c", "d");
        assertThat(patient.size()).isZero();
    }

    /** The event that goes out, as a consumer reads it. */
    private static TravelEvent event(TrackedRequest request, OutboxEntry entry) {
        OutgoingEvent event = OutboxEvents.of(request, entry);
        try {
            return EventJson.mapper().readValue(event.json(), event.type().dataClass());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrackedRequest completed() {
        return Samples.completed(ID);
    }
}
