package com.mercurious.travel.enrichment.provider.weather;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** The forecast API of open-meteo.com, version 1. */
@Path("/v1")
public interface OpenMeteoClient {

    /** Daily values; {@code daily} names them, parted by commas. */
    @GET
    @Path("/forecast")
    Response forecast(
            @RestQuery double latitude,
            @RestQuery double longitude,
            @RestQuery String daily,
            @RestQuery String timezone,
            @RestQuery("forecast_days") int days);

    /** The part of the answer that is used. */
    record Response(String timezone, Daily daily) {}

    /** One list a value, a day each; an unknown value is null. */
    record Daily(
            List<LocalDate> time,
            @JsonProperty("weather_code") List<Integer> weatherCode,
            @JsonProperty("temperature_2m_max") List<Double> max,
            @JsonProperty("temperature_2m_min") List<Double> min,
            @JsonProperty("precipitation_sum") List<Double> precipitation,
            @JsonProperty("precipitation_probability_max") List<Double> probability) {}
}
