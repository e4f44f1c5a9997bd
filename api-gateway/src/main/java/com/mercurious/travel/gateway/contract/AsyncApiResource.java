package com.mercurious.travel.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mercurious.travel.gateway.http.Open;
import com.mercurious.travel.gateway.http.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contract of the suite's events. */
@Open
@Path("/asyncapi")
@Tag(name = "Contracts", description = "What the suite's events look like")
public class AsyncApiResource {
    static final String YAML = "application/yaml";

    /** Answers with the document, or as a page for people. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, YAML, MediaType.TEXT_HTML})
    @Operation(operationId = "getEventContract", summary = "The events as an AsyncAPI 3.0 document, or as a page")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "406",
            description = "There is no such form",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response document(@Context HttpHeaders headers) throws JsonProcessingException {
        String form = headers.getHeaderString(HttpHeaders.ACCEPT);
        Response.ResponseBuilder answer =
                switch (form) {
                    case YAML -> Response.ok(AsyncApiForms.yaml());
                    case MediaType.TEXT_HTML ->
                        Response.ok(AsyncApiForms.page()).header("Content-Security-Policy", AsyncApiForms.policy());
                    default -> Response.ok(AsyncApiForms.json());
                };
        return answer.type(form + ";charset=UTF-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
