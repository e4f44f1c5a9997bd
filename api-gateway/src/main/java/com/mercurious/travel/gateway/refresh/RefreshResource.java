package com.mercurious.travel.gateway.refresh;

import com.mercurious.travel.gateway.http.Problem;
import com.mercurious.travel.gateway.status.Links;
import com.mercurious.travel.gateway.status.RequestViews;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Fresh facts for a proposal, over HTTP. */
@Path("/v1/travel-requests/{id}/enrichment")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Travel requests")
public class RefreshResource {
    private final FactsRefresh refresh;

    RefreshResource(FactsRefresh refresh) {
        this.refresh = refresh;
    }

    /** Asks for fresh facts. */
    @POST
    @Operation(
            operationId = "refreshFacts",
            summary = "Refresh the facts of a completed proposal",
            description = "Answers at once; the travel request's refresh says when the proposal has them. It stays "
                    + "COMPLETED. A refresh that is under way is not asked for twice; one that fails keeps the facts "
                    + "that there are.")
    @APIResponse(
            responseCode = "202",
            description = "Asked for",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content = @Content(schema = @Schema(implementation = RequestViews.Status.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such travel request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "There is no proposal: the problem says the travel request's state",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "They were refreshed a short while ago; see Retry-After",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response refresh(@PathParam("id") String id) {
        return Response.accepted(RequestViews.Status.of(refresh.ask(id)))
                .location(URI.create(Links.requestOf(id)))
                .build();
    }
}
