package com.mercurious.travel.almanac.holiday;

import com.mercurious.travel.almanac.Geo;
import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.events.Coordinates;
import java.util.Comparator;
import java.util.List;

/** Which regional calendar holds at a place, for the cities of {@code holiday-regions.csv}. */
final class HolidayRegions {
    private static final double METRES_A_KM = 1000;
    private static final List<Region> REGIONS =
            CsvTable.read(HolidayRegions.class, "almanac/holiday-regions.csv").stream()
                    .map(row -> new Region(
                            row.text("country"),
                            row.text("region"),
                            new Coordinates(row.number("lat"), row.number("lon")),
                            row.number("radius_km") * METRES_A_KM))
                    .toList();

    private HolidayRegions() {}

    /** Jollyday's hierarchy of the region, parted by slashes; empty: the national calendar alone is known. */
    static String regionOf(String country, Coordinates place) {
        return REGIONS.stream()
                .filter(region -> region.country.equals(country) && region.metresTo(place) <= region.radius)
                .min(Comparator.comparingDouble(region -> region.metresTo(place)))
                .map(Region::path)
                .orElse("");
    }

    private record Region(String country, String path, Coordinates centre, double radius) {
        double metresTo(Coordinates place) {
            return Geo.metres(centre, place);
        }
    }
}
