package com.mercurious.travel.gateway.outbox;

import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.ProposalCompleted;
import com.mercurious.travel.events.RequestCancelled;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.outbox.Flight.Pending;
import com.mercurious.travel.gateway.proposal.ProposalJson;
import com.mercurious.travel.gateway.request.Content;
import com.mercurious.travel.gateway.request.OutboxEntry;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.TrackedRequest.Contents;
import com.mercurious.travel.gateway.store.JsonContent;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.messaging.JsonObject;
import com.mercurious.travel.messaging.OutgoingEvent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes pending events from the request they are pending in; the same request gives the same event. What clients and workers
 * sent goes into it byte for byte.
 */
final class OutboxEvents {
    private OutboxEvents() {}

    /**
     * @param request whole
     * @throws RuntimeException where the event can't be made of what is stored
     */
    static OutgoingEvent of(TrackedRequest request, OutboxEntry entry) {
        return OutgoingEvent.of(
                entry.type(),
                request.id(),
                entry.attempt(),
                entry.sequence(),
                json(request, entry),
                entry.traceParent());
    }

    /**
     * An end without the proposal, which Kafka never takes and which is read over HTTP.
     *
     * @param end a PROPOSAL_COMPLETED
     */
    static OutgoingEvent inShort(Pending end) {
        TrackedRequest request = end.request();
        Failure failure = new Failure(
                Failure.UNPUBLISHABLE,
                "What came of the travel request is too large for an event.",
                List.of("Read it by way of /v1/travel-requests/%s.".formatted(request.id())));
        RequestState state = request.state() == RequestState.COMPLETED ? RequestState.FAILED : request.state();
        return OutgoingEvent.of(
                new ProposalCompleted(request.id(), end.entry().attempt(), state, Outcome.FAILED, null, failure),
                end.entry().traceParent());
    }

    private static byte[] json(TrackedRequest request, OutboxEntry entry) {
        return switch (entry.type()) {
            case GENERATION_REQUEST -> generationRequest(request, entry);
            case ENRICHMENT_REQUEST -> enrichmentRequest(request, entry);
            case REQUEST_CANCELLED ->
                EventJson.write(new RequestCancelled(request.id(), entry.attempt(), request.endedAt()));
            case PROPOSAL_COMPLETED -> completed(request, entry);
            default ->
                throw new IllegalStateException(
                        "%s of %s is not an event of the outbox".formatted(entry.type(), request.id()));
        };
    }

    private static byte[] generationRequest(TrackedRequest request, OutboxEntry entry) {
        Contents contents = request.contents();
        return opened(request, entry)
                .field("acceptedAt", request.origin().createdAt())
                .field("expiresAt", request.origin().expiresAt())
                .raw("request", JsonContent.bytesOf(contents.request()))
                .raw("previous", bytes(contents.previous()))
                .done();
    }

    private static byte[] enrichmentRequest(TrackedRequest request, OutboxEntry entry) {
        Contents contents = request.contents();
        return opened(request, entry)
                .raw("request", JsonContent.bytesOf(contents.request()))
                .raw(
                        "itinerary",
                        JsonContent.bytesOf(
                                Objects.requireNonNull(contents.plan()).content()))
                .done();
    }

    private static byte[] completed(TrackedRequest request, OutboxEntry entry) {
        boolean succeeded = request.state() == RequestState.COMPLETED;
        return opened(request, entry)
                .field("state", request.state())
                .field("outcome", succeeded ? Outcome.SUCCEEDED : Outcome.FAILED)
                .raw("proposal", succeeded ? ProposalJson.of(request) : null)
                .field("failure", request.failure())
                .done();
    }

    private static JsonObject opened(TrackedRequest request, OutboxEntry entry) {
        boolean large = entry.type() != EventType.REQUEST_CANCELLED;
        return new JsonObject(large ? request.size() : 256)
                .field("requestId", request.id())
                .field("attempt", entry.attempt());
    }

    private static byte @Nullable [] bytes(@Nullable Content<?> content) {
        return content == null ? null : JsonContent.bytesOf(content);
    }
}
