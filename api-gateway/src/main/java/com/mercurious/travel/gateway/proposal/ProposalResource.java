package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.http.Problem;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.store.RequestLookup;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.messaging.EventJson;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposals over HTTP, in the forms that clients ask for. */
@Path("/v1/proposals/{id}")
@RunOnVirtualThread
@Tag(name = "Proposals", description = "What a travel request came to")
public class ProposalResource {
    private static final String CALENDAR = "text/calendar";
    private static final String GEO_JSON = "application/geo+json";

    private final RequestLookup requests;
    private final RequestStore store;

    ProposalResource(RequestLookup requests, RequestStore store) {
        this.requests = requests;
        this.store = store;
    }

    /** Answers in the form that the client likes best. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CALENDAR, GEO_JSON})
    @Operation(
            summary = "A proposal: days, visits, legs, costs, facts and warnings",
            description =
                    "As JSON, as a calendar of its visits, journeys and meals, or as a map of its places and ways. "
                            + "It changes when its facts are refreshed; its ETag and Last-Modified say so.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Proposal.class)),
                @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = GEO_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag of If-None-Match")
    @APIResponse(
            responseCode = "404",
            description = "There is no such proposal, or not yet: the problem says the travel request's state",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "406", description = "There is no such representation")
    public Response get(@PathParam("id") String id, @Context Request call, @Context HttpHeaders headers) {
        String wanted = headers.getHeaderString(HttpHeaders.ACCEPT);
        TrackedRequest request = completed(id);
        Freshness freshness = Freshness.of(request, wanted);
        Response.ResponseBuilder unchanged = call.evaluatePreconditions(freshness.lastModified(), freshness.tag());
        Response.ResponseBuilder answer = unchanged == null ? render(store.whole(request), wanted) : unchanged;
        return answer.tag(freshness.tag())
                .lastModified(freshness.lastModified())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static Response.ResponseBuilder render(TrackedRequest completed, String wanted) {
        return switch (wanted) {
            case CALENDAR ->
                answer(
                                CALENDAR + ";charset=utf-8",
                                CalendarRendering.of(Proposals.of(completed)).getBytes(StandardCharsets.UTF_8))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "inline; filename=\"trip-%s.ics\"".formatted(completed.id()));
            case GEO_JSON -> answer(GEO_JSON, EventJson.write(MapRendering.of(Proposals.of(completed))));
            default -> answer(MediaType.APPLICATION_JSON, ProposalJson.of(completed));
        };
    }

    /**
     * What tells one answer from another: a proposal changes when its facts are refreshed.
     *
     * @param lastModified to the second, as HTTP has it
     */
    private record Freshness(EntityTag tag, Date lastModified) {
        static Freshness of(TrackedRequest request, String form) {
            Instant changed = request.changedAt() == null ? request.endedAt() : request.changedAt();
            String tag = changed.toEpochMilli() + "-" + form.substring(form.indexOf('/') + 1);
            return new Freshness(new EntityTag(tag), Date.from(changed.truncatedTo(ChronoUnit.SECONDS)));
        }
    }

    private TrackedRequest completed(String id) {
        TrackedRequest request = requests.state(id);
        if (request.state() == RequestState.COMPLETED) {
            return request;
        }
        String detail = request.state().hasEnded()
                ? "Travel request %s ended as %s: %s"
                        .formatted(
                                id,
                                request.state(),
                                request.failure() == null
                                        ? "no reason was given"
                                        : request.failure().message())
                : "Travel request %s is %s; its proposal comes with COMPLETED. /v1/travel-requests/%s/events tells."
                        .formatted(id, request.state(), id);
        throw ProblemException.inState(
                ProblemType.NO_PROPOSAL, detail, request.state().name());
    }

    private static Response.ResponseBuilder answer(String type, byte[] body) {
        return Response.ok(body).type(type);
    }
}
