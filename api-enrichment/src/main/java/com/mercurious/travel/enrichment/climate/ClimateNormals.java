package com.mercurious.travel.enrichment.climate;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.almanac.table.CsvTable.Row;
import com.mercurious.travel.events.Coordinates;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Monthly normals of the cities of climate.csv. */
public final class ClimateNormals {
    private static final double KM_A_DEGREE = 111.2;
    private static final int MONTHS = 12;

    private final List<City> cities = CsvTable.read(ClimateNormals.class, "facts/climate.csv").stream()
            .map(ClimateNormals::city)
            .toList();

    public List<City> cities() {
        return cities;
    }

    /** The city with that id of the catalogue, else the nearest within {@code km}. */
    public Optional<City> of(String destinationId, Coordinates place, double km) {
        Optional<City> named =
                cities.stream().filter(city -> city.id.equals(destinationId)).findFirst();
        return named.isPresent()
                ? named
                : cities.stream()
                        .filter(city -> city.km(place) <= km)
                        .min(Comparator.comparingDouble(city -> city.km(place)));
    }

    private static City city(Row row) {
        return new City(
                row.text("id"),
                row.text("country"),
                row.text("name"),
                new Coordinates(row.number("lat"), row.number("lon")),
                months(row, "max_c"),
                months(row, "min_c"),
                months(row, "precipitation_mm"),
                months(row, "wet_days"),
                row.text("period"));
    }

    private static List<Double> months(Row row, String column) {
        List<Double> values = row.words(column).stream().map(Double::valueOf).toList();
        if (values.size() != MONTHS) {
            throw new IllegalStateException("climate.csv: '%s' of %s has %s values instead of 12"
                    .formatted(column, row.text("id"), values.size()));
        }
        return values;
    }

    /**
     * Twelve values each, January first.
     *
     * @param maxC mean daily maximum, degrees Celsius
     * @param minC mean daily minimum, degrees Celsius
     * @param precipitationMm mean sum of the month
     * @param wetDays mean number of days with 1 mm or more
     * @param period years that they are the means of
     */
    public record City(
            String id,
            String country,
            String name,
            Coordinates coordinates,
            List<Double> maxC,
            List<Double> minC,
            List<Double> precipitationMm,
            List<Double> wetDays,
            String period) {

        /** Equirectangular approximation: good to some hundred metres over 60 km. */
        double km(Coordinates place) {
            double north = (place.lat() - coordinates.lat()) * KM_A_DEGREE;
            double east = (place.lon() - coordinates.lon()) * KM_A_DEGREE * Math.cos(Math.toRadians(coordinates.lat()));
            return Math.hypot(north, east);
        }
    }
}
