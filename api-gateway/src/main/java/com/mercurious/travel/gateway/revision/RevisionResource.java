package com.mercurious.travel.gateway.revision;

import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.http.Problem;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.http.Submits;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.status.Links;
import com.mercurious.travel.gateway.status.RequestViews;
import com.mercurious.travel.gateway.store.RequestLookup;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.gateway.submission.IdempotencyKey;
import com.mercurious.travel.gateway.submission.RequestAdmission;
import com.mercurious.travel.gateway.submission.Submission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Revisions of a plan over HTTP: each is a travel request of its own. */
@Path("/v1/travel-requests/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Travel requests")
public class RevisionResource {
    private static final int MOST = 100;

    private final RequestLookup requests;
    private final RequestStore store;
    private final RevisionCheck check;
    private final RequestAdmission admission;

    RevisionResource(RequestLookup requests, RequestStore store, RevisionCheck check, RequestAdmission admission) {
        this.requests = requests;
        this.store = store;
        this.check = check;
        this.admission = admission;
    }

    /** Takes a revision. */
    @POST
    @Submits
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviseTrip",
            summary = "Change a plan",
            description =
                    "Makes a new travel request with a plan of its own in which as little else changes as can be; "
                            + "the earlier proposal stays as it is. Places may be named as in the plan, in English or the local "
                            + "language, or by id.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RevisionForm.class)))
    @APIResponse(
            responseCode = "202",
            description = "Accepted as a new travel request: it will end in COMPLETED, FAILED, CANCELLED or EXPIRED",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content = @Content(schema = @Schema(implementation = RequestViews.Accepted.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "Not JSON, no change at all, or one that does not fit the plan: each field that is wrong, and "
                            + "what would be right",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such travel request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "There is no plan to change, with weather no forecast of rain, or a call with the same Idempotency-Key is still being answered",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "413", description = "Body above 64 KiB")
    @APIResponse(responseCode = "415", description = "Not application/json, or with a Content-Encoding")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was sent with another call or body before")
    @APIResponse(responseCode = "429", description = "Too many of the caller's travel requests have not ended")
    @APIResponse(responseCode = "503", description = "It could not be stored; nothing half done; see Retry-After")
    public Response revise(
            @PathParam("id") String id,
            byte[] body,
            @Parameter(
                            description = "1 to 255 visible ASCII characters, quoted or not",
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam(IdempotencyKey.HEADER)
                    List<String> key) {
        return admission.admit(
                IdempotencyKey.parse(key), Links.requestOf(id) + "/revisions", body, () -> revise(id, body));
    }

    /** Lists the revisions of a plan. */
    @GET
    @Operation(
            operationId = "listRevisions",
            summary = "The revisions of a plan, newest first",
            description = "Up to 100. Revisions of a revision are listed at that one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RequestViews.Page.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such travel request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RequestViews.Page list(@PathParam("id") String id) {
        requests.state(id);
        return new RequestViews.Page(
                store.revisionsOf(id, MOST).stream()
                        .map(RequestViews.Summary::of)
                        .toList(),
                null);
    }

    private Submission revise(String id, byte[] body) {
        TrackedRequest earlier = requests.whole(id);
        if (earlier.state() != RequestState.COMPLETED) {
            throw ProblemException.inState(
                    ProblemType.NOT_COMPLETED,
                    "Travel request %s is %s; a plan is revised of one that is COMPLETED."
                            .formatted(id, earlier.state()),
                    earlier.state().name());
        }
        return check.resolve(earlier, check.read(body));
    }
}
