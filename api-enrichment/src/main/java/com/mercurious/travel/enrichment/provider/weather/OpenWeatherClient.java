package com.mercurious.travel.enrichment.provider.weather;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** The 5 day / 3 hour forecast of openweathermap.org, version 2.5. The key is part of the address, which is never logged. */
@Path("/data/2.5")
public interface OpenWeatherClient {

    @GET
    @Path("/forecast")
    Response forecast(
            @RestQuery double lat, @RestQuery double lon, @RestQuery String units, @RestQuery("appid") String key);

    /** The part of the answer that is used. */
    record Response(List<Slot> list) {}

    /**
     * Three hours.
     *
     * @param dt their beginning, seconds since 1970-01-01T00:00Z
     * @param pop probability of precipitation, 0 to 1
     * @param rain mm by {@code 3h}
     * @param snow mm of water by {@code 3h}
     */
    record Slot(
            long dt,
            Main main,
            List<Condition> weather,
            Double pop,
            Map<String, Double> rain,
            Map<String, Double> snow) {}

    /** Degrees Celsius where metric units were asked for. */
    record Main(
            @JsonProperty("temp_min") Double min,
            @JsonProperty("temp_max") Double max) {}

    /** @param description for a person */
    record Condition(int id, String description) {}
}
