package com.mercurious.travel.gateway.submission;

import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.cancellation.Cancellation;
import com.mercurious.travel.gateway.form.FormCheck;
import com.mercurious.travel.gateway.form.TravelRequestForm;
import com.mercurious.travel.gateway.http.Problem;
import com.mercurious.travel.gateway.http.Submits;
import com.mercurious.travel.gateway.status.Links;
import com.mercurious.travel.gateway.status.Prefer;
import com.mercurious.travel.gateway.status.RequestList;
import com.mercurious.travel.gateway.status.RequestStatus;
import com.mercurious.travel.gateway.status.RequestViews;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jspecify.annotations.Nullable;

/** Travel requests over HTTP. */
@Path("/v1/travel-requests")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Travel requests", description = "Ask for a trip and follow how it is planned")
public class TravelRequestResource {
    private final FormCheck check;
    private final RequestAdmission admission;
    private final RequestStatus status;
    private final Cancellation cancellation;
    private final RequestList list;

    TravelRequestResource(
            FormCheck check,
            RequestAdmission admission,
            RequestStatus status,
            Cancellation cancellation,
            RequestList list) {
        this.check = check;
        this.admission = admission;
        this.status = status;
        this.cancellation = cancellation;
        this.list = list;
    }

    /** Takes a travel request. */
    @POST
    @Submits
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestTrip",
            summary = "Ask for a trip",
            description = "Answers at once; the proposal follows. With an Idempotency-Key a repetition of the same "
                    + "request gets the same answer and makes no second trip.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TravelRequestForm.class)))
    @APIResponse(
            responseCode = "202",
            description = "Accepted: it will end in COMPLETED, FAILED, CANCELLED or EXPIRED",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content = @Content(schema = @Schema(implementation = RequestViews.Accepted.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not JSON, or not a travel request: each field that is wrong, and what would be right",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "A call with the same Idempotency-Key is still being answered; see Retry-After")
    @APIResponse(responseCode = "413", description = "Body above 64 KiB")
    @APIResponse(responseCode = "415", description = "Not application/json, or with a Content-Encoding")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was sent with another call or body before")
    @APIResponse(responseCode = "429", description = "Too many of the caller's travel requests have not ended")
    @APIResponse(responseCode = "503", description = "It could not be stored; nothing half done; see Retry-After")
    public Response submit(
            byte @Nullable [] body,
            @Parameter(
                            description = "1 to 255 visible ASCII characters, quoted or not",
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    List<String> key) {
        return admission.admit(IdempotencyKey.parse(key), Links.REQUESTS, body, () -> Submission.of(check.check(body)));
    }

    /** Lists the caller's travel requests. */
    @GET
    @Operation(operationId = "listTrips", summary = "The caller's travel requests, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RequestViews.Page.class)))
    @APIResponse(
            responseCode = "400",
            description = "limit, cursor or state is not valid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RequestViews.Page list(
            @Parameter(
                            description = "1 to 100 travel requests a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = "as in the next link of the page before") @QueryParam("cursor") @Nullable
                    String cursor,
            @Parameter(description = "only those in this state", schema = @Schema(implementation = RequestState.class))
                    @QueryParam("state")
                    @Nullable
                    String state) {
        return list.page(limit, cursor, state);
    }

    /** Says how a travel request is coming along. */
    @GET
    @Path("{id}")
    @Operation(
            operationId = "getTrip",
            summary = "State, percent and stages of a travel request",
            description = "With If-None-Match 304 where nothing changed. With Prefer: wait=30 the answer is held until "
                    + "the state is another than in the ETag of If-None-Match, or than on arrival; up to 60 seconds.")
    @APIResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RequestViews.Status.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag of If-None-Match")
    @APIResponse(
            responseCode = "404",
            description = "There is no such travel request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response status(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @HeaderParam("Prefer") @Nullable String prefer)
            throws InterruptedException {
        return status.answer(id, ifNoneMatch, Prefer.parse(prefer));
    }

    /** Cancels a travel request. */
    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "cancelTrip",
            summary = "Cancel a travel request",
            description = "Its planning stops, and it ends as CANCELLED.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = RequestViews.Status.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such travel request",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "It has ended",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RequestViews.Status cancel(@PathParam("id") String id) {
        return RequestViews.Status.of(cancellation.cancel(id));
    }
}
