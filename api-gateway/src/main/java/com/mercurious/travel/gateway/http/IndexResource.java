package com.mercurious.travel.gateway.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where everything is. */
@Open
@Path("/")
public class IndexResource {
    private final Map<String, String> links = new LinkedHashMap<>();

    IndexResource() {
        links.put("travelRequests", "/v1/travel-requests");
        links.put("destinations", "/v1/destinations?query=");
        links.put("openapi", "/openapi");
        links.put("openapiPage", "/openapi/page/");
        links.put("asyncapi", "/asyncapi");
        links.put("schemas", "/schemas");
    }

    /** @param name of the suite */
    public record Index(String name, Map<String, String> links) {}

    /** Lists the addresses. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Index index() {
        return new Index("Mercurious travel suite", links);
    }
}
