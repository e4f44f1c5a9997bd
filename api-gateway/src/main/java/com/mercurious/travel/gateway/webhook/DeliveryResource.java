package com.mercurious.travel.gateway.webhook;

import com.mercurious.travel.gateway.http.Problem;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.store.Callbacks;
import com.mercurious.travel.gateway.store.Callbacks.Stored;
import com.mercurious.travel.gateway.store.RequestLookup;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of a travel request's webhook, over HTTP. */
@Path("/v1/travel-requests/{id}/webhook-deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks")
public class DeliveryResource {
    private final RequestLookup requests;
    private final Callbacks callbacks;
    private final WebhookSender sender;
    private final Clock clock;

    DeliveryResource(RequestLookup requests, Callbacks callbacks, WebhookSender sender, Clock clock) {
        this.requests = requests;
        this.callbacks = callbacks;
        this.sender = sender;
        this.clock = clock;
    }

    /** Lists the attempts. */
    @GET
    @Operation(operationId = "listWebhookDeliveries", summary = "Attempts to tell the callbackUrl of the end")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = WebhookViews.Deliveries.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such travel request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public WebhookViews.Deliveries list(@PathParam("id") String id) {
        requests.state(id);
        return view(id);
    }

    /** Asks for another attempt. */
    @POST
    @Operation(
            operationId = "redeliverWebhook",
            summary = "Tell the callbackUrl again",
            description =
                    "At once, with the same webhook-id, and for another day where the receiver does not take it. One "
                            + "that is under way is not made twice.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for",
            content = @Content(schema = @Schema(implementation = WebhookViews.Deliveries.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such travel request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The travel request has not ended, or has no callbackUrl",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response again(@PathParam("id") String id) {
        TrackedRequest request = requests.state(id);
        if (request.origin().callbackUrl() == null) {
            throw ProblemException.of(
                    ProblemType.NO_CALLBACK,
                    "Travel request %s was sent without a callbackUrl; nobody is told of its end.".formatted(id));
        }
        if (!request.state().hasEnded()) {
            throw ProblemException.inState(
                    ProblemType.NOT_ENDED,
                    "Travel request %s is %s; there is nothing to tell before it has ended."
                            .formatted(id, request.state()),
                    request.state().name());
        }
        Stored stored = callbacks.of(id).orElseThrow();
        if (!stored.callback().sending()) {
            callbacks.change(stored, stored.callback().again(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            sender.offer(request);
        }
        return Response.accepted(view(id)).build();
    }

    private WebhookViews.Deliveries view(String id) {
        return callbacks
                .of(id)
                .map(stored -> WebhookViews.Deliveries.of(id, stored.callback()))
                .orElse(WebhookViews.Deliveries.NONE);
    }
}
