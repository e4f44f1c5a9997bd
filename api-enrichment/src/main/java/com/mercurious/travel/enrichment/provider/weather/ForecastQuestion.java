package com.mercurious.travel.enrichment.provider.weather;

/**
 * All days that a service forecasts for a place.
 *
 * @param lat degrees, to two digits, about a kilometre: neighbours share an answer
 * @param lon degrees, likewise
 * @param timeZone IANA name, by which days begin
 */
public record ForecastQuestion(double lat, double lon, String timeZone) {
    public ForecastQuestion {
        lat = Math.round(lat * 100) / 100.0;
        lon = Math.round(lon * 100) / 100.0;
    }
}
