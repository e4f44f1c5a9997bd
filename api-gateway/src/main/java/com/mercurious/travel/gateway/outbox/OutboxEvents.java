package com.mercurious.travel.gateway.outbox;

import com.mercurious.travel.events.EnrichmentRequest;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.GenerationRequest;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.ProposalCompleted;
import com.mercurious.travel.events.RequestCancelled;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.gateway.proposal.Proposals;
import com.mercurious.travel.gateway.request.OutboxEntry;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.messaging.EventPublisher;
import com.mercurious.travel.messaging.Traces;
import com.mercurious.travel.messaging.worker.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes pending events from the request they are pending in, and sends them; the same request gives the same event. */
@ApplicationScoped
public class OutboxEvents {
    private static final Logger LOG = Logger.getLogger(OutboxEvents.class);

    private final EventPublisher publisher;
    private final OutboxConfig config;
    private final MeterRegistry metrics;

    OutboxEvents(EventPublisher publisher, OutboxConfig config, MeterRegistry metrics) {
        this.publisher = publisher;
        this.config = config;
        this.metrics = metrics;
    }

    /**
     * What became of an event.
     *
     * @param failure null: Kafka has it
     * @param forGood whether Kafka never takes it
     */
    record Sent(
            String requestId, OutboxEntry entry, @Nullable String failure, boolean forGood) {}

    /** Sends all that is pending in {@code request} when subscribed to; what can't be made stays pending. */
    List<Uni<Sent>> send(TrackedRequest request) {
        List<Uni<Sent>> sends = new ArrayList<>();
        for (OutboxEntry entry : request.outbox()) {
            try {
                sends.add(send(of(request, entry), entry));
            } catch (RuntimeException e) {
                LOG.errorf(
                        "%s of travelRequestId=%s can't be made from what is stored: %s; mend the document, it stays pending",
                        entry.type(), request.id(), reason(e));
            }
        }
        return sends;
    }

    private Uni<Sent> send(TravelEvent event, OutboxEntry entry) {
        return publish(event, entry)
                .onFailure(e -> Refusal.of(e) == Refusal.NEVER && event instanceof ProposalCompleted)
                .recoverWithUni(e -> publish(inShort((ProposalCompleted) event, e), entry))
                .map(ok -> new Sent(event.requestId(), entry, null, false))
                .onFailure()
                .recoverWithItem(e -> new Sent(event.requestId(), entry, reason(e), Refusal.of(e) == Refusal.NEVER));
    }

    private Uni<Void> publish(TravelEvent event, OutboxEntry entry) {
        return publisher
                .publish(event, Traces.contextOf(entry.traceParent()))
                .ifNoItem()
                .after(config.acknowledgement())
                .fail();
    }

    /** An end that readers of the topic hear of in any case; the proposal that Kafka never takes is read over HTTP. */
    private ProposalCompleted inShort(ProposalCompleted whole, Throwable refusal) {
        LOG.errorf(
                "Kafka never takes the completion, published as failed: travelRequestId=%s reason=%s",
                whole.requestId(), reason(refusal));
        refused(whole.eventType());
        Failure failure = new Failure(
                Failure.UNPUBLISHABLE,
                "What came of the travel request is too large for an event.",
                List.of("Read it by way of /v1/travel-requests/%s.".formatted(whole.requestId())));
        RequestState end = whole.outcome() == Outcome.SUCCEEDED ? RequestState.FAILED : whole.state();
        return new ProposalCompleted(whole.requestId(), whole.attempt(), end, Outcome.FAILED, null, failure);
    }

    /** Counts an event that Kafka never takes. */
    void refused(EventType type) {
        metrics.counter("travel.outbox.refused", "topic", type.topic()).increment();
    }

    static TravelEvent of(TrackedRequest request, OutboxEntry entry) {
        return switch (entry.type()) {
            case GENERATION_REQUEST ->
                new GenerationRequest(
                        request.id(),
                        entry.attempt(),
                        request.origin().createdAt(),
                        request.origin().expiresAt(),
                        request.travelRequest(),
                        request.previousPlan());
            case ENRICHMENT_REQUEST ->
                new EnrichmentRequest(request.id(), entry.attempt(), request.travelRequest(), request.plan());
            case REQUEST_CANCELLED -> new RequestCancelled(request.id(), entry.attempt(), request.endedAt());
            case PROPOSAL_COMPLETED -> completed(request, entry);
            default ->
                throw new IllegalStateException(
                        "%s of %s is not an event of the outbox".formatted(entry.type(), request.id()));
        };
    }

    private static ProposalCompleted completed(TrackedRequest request, OutboxEntry entry) {
        boolean succeeded = request.state() == RequestState.COMPLETED;
        return new ProposalCompleted(
                request.id(),
                entry.attempt(),
                request.state(),
                succeeded ? Outcome.SUCCEEDED : Outcome.FAILED,
                succeeded ? Proposals.of(request) : null,
                request.failure());
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null ? "no acknowledgement in time" : e.getMessage();
    }
}
