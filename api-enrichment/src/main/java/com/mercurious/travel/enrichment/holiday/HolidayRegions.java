package com.mercurious.travel.enrichment.holiday;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.events.Coordinates;
import java.util.List;

/** Which regional calendar holds at a place, for the cities of holiday-regions.csv. */
final class HolidayRegions {
    private static final double KM_A_DEGREE = 111.2;

    private final List<Region> regions = CsvTable.read(HolidayRegions.class, "facts/holiday-regions.csv").stream()
            .map(row -> new Region(
                    row.text("country"),
                    row.text("region"),
                    row.number("lat"),
                    row.number("lon"),
                    row.number("radius_km")))
            .toList();

    /** Jollyday's hierarchy of the region, parted by slashes; empty: the national calendar alone is known. */
    String regionOf(String country, Coordinates place) {
        return regions.stream()
                .filter(region -> region.country.equals(country) && region.distanceKm(place) <= region.radiusKm)
                .map(Region::path)
                .findFirst()
                .orElse("");
    }

    private record Region(String country, String path, double lat, double lon, double radiusKm) {

        /** Equirectangular approximation: good to a few metres over a city. */
        double distanceKm(Coordinates place) {
            double north = (place.lat() - lat) * KM_A_DEGREE;
            double east = (place.lon() - lon) * KM_A_DEGREE * Math.cos(Math.toRadians(lat));
            return Math.hypot(north, east);
        }
    }
}
