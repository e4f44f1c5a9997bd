package com.mercurious.travel.gateway.outbox;

import com.mercurious.travel.events.EnrichmentRequest;
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

    OutboxEvents(EventPublisher publisher, OutboxConfig config) {
        this.publisher = publisher;
        this.config = config;
    }

    /** @param failure null: Kafka has it */
    record Sent(String requestId, String entry, @Nullable String failure) {}

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
        return publisher
                .publish(event, Traces.contextOf(entry.traceParent()))
                .map(ok -> new Sent(event.requestId(), entry.name(), null))
                .ifNoItem()
                .after(config.acknowledgement())
                .fail()
                .onFailure()
                .recoverWithItem(e -> new Sent(event.requestId(), entry.name(), reason(e)));
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
