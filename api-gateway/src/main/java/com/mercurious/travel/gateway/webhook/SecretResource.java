package com.mercurious.travel.gateway.webhook;

import com.mercurious.travel.gateway.access.Caller;
import com.mercurious.travel.gateway.store.WebhookSecrets.Secret;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's webhook secrets over HTTP: made and shown once, never listed. */
@Path("/v1/me/webhook-secret")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks", description = "Be told of a travel request's end")
public class SecretResource {
    private final Secrets secrets;
    private final Caller caller;
    private final WebhookConfig config;

    SecretResource(Secrets secrets, Caller caller, WebhookConfig config) {
        this.secrets = secrets;
        this.caller = caller;
        this.config = config;
    }

    /** Makes the caller's next secret. */
    @POST
    @Operation(
            operationId = "makeWebhookSecret",
            summary = "Make a webhook secret, or the next one",
            description =
                    "The answer is the only time that it is shown. Where there was one before, webhooks are signed by "
                            + "both for a day, so that receivers can change over; of more than three the oldest ends at once.")
    @APIResponse(
            responseCode = "200",
            description = "Made",
            content = @Content(schema = @Schema(implementation = WebhookViews.NewSecret.class)))
    public Response next() {
        List<Secret> before = secrets.of(caller.name());
        Secret next = secrets.next(caller.name());
        Instant previousUntil = before.isEmpty() ? null : next.createdAt().plus(config.secretOverlap());
        return Response.ok(WebhookViews.NewSecret.of(next, previousUntil))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
