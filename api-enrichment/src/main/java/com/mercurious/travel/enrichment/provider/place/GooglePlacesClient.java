package com.mercurious.travel.enrichment.provider.place;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;

/** Text search of the Places API (New). */
@Path("/v1")
public interface GooglePlacesClient {

    /** @param fields paths of the answer that are wanted, parted by commas; the price of a question depends on them */
    @POST
    @Path("/places:searchText")
    @Consumes("application/json")
    Response search(
            @RestHeader("X-Goog-Api-Key") String key, @RestHeader("X-Goog-FieldMask") String fields, Request request);

    record Request(String textQuery, int pageSize, String languageCode, Bias locationBias) {}

    record Bias(Circle circle) {}

    /** @param radius metres */
    record Circle(Point center, double radius) {}

    record Point(double latitude, double longitude) {}

    /** @param places absent where none was found */
    record Response(List<Found> places) {}

    record Found(
            String formattedAddress,
            Point location,
            String websiteUri,
            String internationalPhoneNumber,
            Double rating,
            Integer userRatingCount) {}
}
