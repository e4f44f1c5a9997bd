package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.http.FieldError;
import com.mercurious.travel.gateway.http.Parameters;
import com.mercurious.travel.gateway.http.Problem;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.proposal.words.AcceptLanguage;
import com.mercurious.travel.gateway.proposal.words.Language;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.store.RequestLookup;
import com.mercurious.travel.gateway.store.RequestStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proposals over HTTP, in the forms and languages that clients ask for. */
@Path("/v1/proposals/{id}")
@RunOnVirtualThread
@Tag(name = "Proposals", description = "What a travel request came to")
public class ProposalResource {
    private static final String VARY =
            String.join(", ", HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT_ENCODING);

    private final RequestLookup requests;
    private final RequestStore store;

    ProposalResource(RequestLookup requests, RequestStore store) {
        this.requests = requests;
        this.store = store;
    }

    /** Answers in the form that the client likes best. */
    @GET
    @Produces({Form.JSON, Form.ICALENDAR, Form.GEO_JSON, Form.GPX, Form.HTML})
    @Operation(
            operationId = "getProposal",
            summary = "A proposal: days, visits, legs, costs, facts and warnings",
            description =
                    "As JSON, as a calendar of its visits, journeys and meals, as a map of its places and ways, as waypoints "
                            + "and routes for a navigation device, or as a page to be printed. It changes when its facts are "
                            + "refreshed; its ETag and Last-Modified say so.")
    @Parameter(
            name = HttpHeaders.ACCEPT_LANGUAGE,
            in = ParameterIn.HEADER,
            description = "Language of the texts in calendar, routes and page: en or fr, by weight; otherwise en",
            schema = @Schema(type = SchemaType.STRING),
            example = "fr, en;q=0.5")
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = "ETags of answers that are there already",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = HttpHeaders.IF_MODIFIED_SINCE,
            in = ParameterIn.HEADER,
            description = "Last-Modified of an answer that is there already; counts without If-None-Match",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The proposal",
            headers = {
                @Header(
                        name = HttpHeaders.ETAG,
                        description = "Of this form in this language of this plan",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.LAST_MODIFIED,
                        description = "When the proposal was made, or its facts refreshed",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.VARY,
                        description = "Headers of the call that decide about the answer",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.CONTENT_LANGUAGE,
                        description = "Of calendar, routes and page",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = HttpHeaders.CONTENT_DISPOSITION,
                        description = "A name for the file, of cities and dates; of all forms but JSON",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = PageHeaders.POLICY,
                        description = "Of the page: its own style sheet and nothing else",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(mediaType = Form.JSON, schema = @Schema(implementation = Proposal.class)),
                @Content(mediaType = Form.ICALENDAR, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Form.GEO_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = Form.GPX, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Form.HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "304",
            description = "Nothing changed since the ETag of If-None-Match, or else since If-Modified-Since",
            headers = {
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.VARY, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "404",
            description =
                    "There is no such proposal, or not yet: the problem says the travel request's state; or it has no "
                            + "such alternative: the problem lists those that it has",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "There is no such representation: the problem lists those that there are",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(
            @PathParam("id") String id,
            @Parameter(
                            description = "Kind of one of the proposal's alternatives, which is answered in its place",
                            example = "cheaper")
                    @QueryParam("alternative")
                    @Nullable
                    String alternative,
            @Context HttpHeaders headers) {
        String wanted = headers.getHeaderString(HttpHeaders.ACCEPT);
        TrackedRequest request = completed(id);
        if (alternative != null) {
            request = alternative(store.whole(request), alternative);
        }
        Form form = wanted.equals(Form.JSON) ? null : Form.of(wanted);
        Language language = form == null || !form.spoken()
                ? null
                : AcceptLanguage.best(headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Freshness freshness = Freshness.of(request, wanted, language, alternative);
        boolean known = freshness.isKnown(
                headers.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                headers.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE));
        Response.ResponseBuilder answer = known
                ? Response.notModified()
                : render(alternative == null ? store.whole(request) : request, form, language, alternative);
        return answer.header(HttpHeaders.ETAG, freshness.header())
                .lastModified(Date.from(freshness.lastModified()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, VARY)
                .build();
    }

    private static Response.ResponseBuilder render(
            TrackedRequest completed, @Nullable Form form, @Nullable Language language, @Nullable String alternative) {
        if (form == null) {
            return Response.ok(ProposalJson.of(completed)).type(Form.JSON);
        }
        RenderedProposal rendered = new RenderedProposal(Proposals.of(completed), alternative);
        Response.ResponseBuilder answer = Response.ok(
                        form.render(rendered, language == null ? Language.ENGLISH : language))
                .type(form.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(rendered, form.extension()));
        if (language != null) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        }
        return form == Form.PAGE ? PageHeaders.addTo(answer) : answer;
    }

    private static TrackedRequest alternative(TrackedRequest whole, String kind) {
        return Alternatives.of(whole, kind).orElseThrow(() -> {
            List<String> kinds = Alternatives.kinds(whole);
            String expected = kinds.isEmpty()
                    ? "nothing: this proposal has no alternatives"
                    : "one of " + String.join(", ", kinds);
            return ProblemException.of(
                    ProblemType.UNKNOWN_ALTERNATIVE,
                    "The proposal has no alternative %s; expected: %s".formatted(Parameters.quoted(kind), expected),
                    List.of(new FieldError("alternative", "is " + Parameters.quoted(kind), expected)));
        });
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
}
