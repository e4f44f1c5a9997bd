package com.mercurious.travel.gateway.destination;

import com.mercurious.travel.gateway.http.Parameters;
import com.mercurious.travel.gateway.http.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cities that can be planned, for completion as one types. */
@Path("/v1/destinations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Destinations", description = "Where a trip can go")
public class DestinationResource {
    private static final int USUAL = 10;
    private static final int MOST = 200;
    private static final int LONGEST = 80;

    private final Destinations destinations;

    DestinationResource(Destinations destinations) {
        this.destinations = destinations;
    }

    /** @param items best first */
    public record Found(List<Destination> items) {}

    /** Finds cities by the beginning of any of their names, or by something near. */
    @GET
    @Operation(
            operationId = "findDestinations",
            summary = "Cities by what has been typed so far; all where that is nothing")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Found.class)))
    @APIResponse(
            responseCode = "400",
            description = "query or limit is not valid",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Found find(
            @Parameter(
                            description = "in any language, with or without diacritics",
                            example = "vien",
                            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST))
                    @QueryParam("query")
                    String query,
            @Parameter(
                            description = "1 to 200 cities",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "10"))
                    @QueryParam("limit")
                    String limit) {
        if (query != null && query.length() > LONGEST) {
            throw Parameters.wrong("query", "is longer than %s characters".formatted(LONGEST), "a part of a name");
        }
        return new Found(destinations.search().find(query, Parameters.number("limit", limit, USUAL, 1, MOST)));
    }
}
