package com.mercurious.travel.enrichment.provider.place;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** The search of Nominatim. */
@Path("/search")
public interface NominatimClient {

    /** @param viewbox two corners, {@code lon,lat,lon,lat}; with {@code bounded=1} only what is within is found */
    @GET
    List<Result> search(
            @RestQuery String q,
            @RestQuery String format,
            @RestQuery int limit,
            @RestQuery String viewbox,
            @RestQuery int bounded,
            @RestQuery int extratags,
            @RestQuery("accept-language") String language);

    /** The part of a result that is used; coordinates come as strings. */
    record Result(
            double lat,
            double lon,
            @JsonProperty("display_name") String displayName,
            Map<String, String> extratags) {}
}
