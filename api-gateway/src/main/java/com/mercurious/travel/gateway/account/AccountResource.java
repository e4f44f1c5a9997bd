package com.mercurious.travel.gateway.account;

import com.mercurious.travel.gateway.access.Caller;
import com.mercurious.travel.gateway.account.AccountErasure.Erased;
import com.mercurious.travel.gateway.http.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that is kept of the caller. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own data", description = "All that is kept of the caller: to be had, and to be erased")
public class AccountResource {
    private static final String KEPT =
            "Events in Kafka, which nobody can take out, are gone with their topic's retention: 30"
                    + " days at most. They do not say whose travel request it was.";

    private final Caller caller;
    private final AccountExport export;
    private final AccountErasure erasure;

    AccountResource(Caller caller, AccountExport export, AccountErasure erasure) {
        this.caller = caller;
        this.export = export;
        this.erasure = erasure;
    }

    /**
     * What is erased, and what is not yet.
     *
     * @param erased travel requests, with all that was made of them
     * @param waiting those whose last events Kafka does not have yet: to be asked for once more
     * @param kept what stays for a while
     */
    public record Answer(int erased, int waiting, String kept) {}

    /** Answers with all that is kept of the caller. */
    @GET
    @Path("export")
    @Blocking
    @Operation(
            operationId = "exportMe",
            summary = "All that is kept of the caller",
            description = "Each travel request with its history, plan and facts, newest first.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "503",
            description = "It can't be read now, or others are being written; see Retry-After",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response export() {
        return Response.ok(export.of(caller.name()))
                .header("Content-Disposition", "attachment; filename=\"travel-export.json\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Erases all that is kept of the caller. */
    @DELETE
    @Blocking
    @Operation(
            operationId = "eraseMe",
            summary = "Erase all that is kept of the caller",
            description = "What is under way is cancelled. 202 where the last events of some travel requests are not in"
                    + " Kafka yet: these stay until the call is repeated.")
    @APIResponse(
            responseCode = "200",
            description = "All is erased",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(
            responseCode = "202",
            description = "Some wait for their last events; to be repeated",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(
            responseCode = "503",
            description = "It can't be done now; see Retry-After",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response erase() {
        Erased erased = erasure.erase(caller.name());
        Response.ResponseBuilder answer =
                erased.left() == 0 ? Response.ok() : Response.accepted().header("Retry-After", "5");
        return answer.entity(new Answer(erased.erased(), erased.left(), KEPT)).build();
    }
}
