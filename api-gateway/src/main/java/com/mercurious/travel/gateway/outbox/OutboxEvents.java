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
import com.mercurious.travel.gateway.request.RequestDocument;

/** Makes a pending event from the document it is pending in; the same document gives the same event. */
final class OutboxEvents {
    private OutboxEvents() {}

    static TravelEvent of(RequestDocument document, OutboxEntry entry) {
        return switch (entry.type()) {
            case GENERATION_REQUEST ->
                new GenerationRequest(
                        document.id(),
                        entry.attempt(),
                        document.createdAt(),
                        document.expiresAt(),
                        document.travelRequest(),
                        document.previousPlan());
            case ENRICHMENT_REQUEST ->
                new EnrichmentRequest(document.id(), entry.attempt(), document.travelRequest(), document.plan());
            case REQUEST_CANCELLED -> new RequestCancelled(document.id(), entry.attempt(), document.endedAt());
            case PROPOSAL_COMPLETED -> completed(document, entry);
            default ->
                throw new IllegalStateException(
                        "%s of %s is not an event of the outbox".formatted(entry.type(), document.id()));
        };
    }

    private static ProposalCompleted completed(RequestDocument document, OutboxEntry entry) {
        boolean succeeded = document.state() == RequestState.COMPLETED;
        return new ProposalCompleted(
                document.id(),
                entry.attempt(),
                document.state(),
                succeeded ? Outcome.SUCCEEDED : Outcome.FAILED,
                succeeded ? Proposals.of(document) : null,
                document.failure());
    }
}
