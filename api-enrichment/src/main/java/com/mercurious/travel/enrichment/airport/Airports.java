package com.mercurious.travel.enrichment.airport;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.almanac.table.CsvTable.Row;
import com.mercurious.travel.events.Coordinates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Airports by place: a grid of cells of one degree, so that a look-up sees the cells in reach only. */
public final class Airports {
    private static final double EARTH_RADIUS_M = 6_371_008.8;
    private static final double METRES_A_DEGREE = EARTH_RADIUS_M * Math.PI / 180;

    private final Map<Integer, List<Airport>> cells = new HashMap<>();

    public Airports(List<Airport> airports) {
        for (Airport airport : airports) {
            int row = (int) Math.floor(airport.coordinates.lat());
            int column = (int) Math.floor(airport.coordinates.lon());
            cells.computeIfAbsent(cell(row, column), c -> new ArrayList<>()).add(airport);
        }
    }

    /** The airports that the module brings along, airports.csv: IATA code, scheduled service, not small. */
    public static Airports builtIn() {
        List<Airport> airports = new ArrayList<>();
        for (Row row : CsvTable.read(Airports.class, "facts/airports.csv")) {
            airports.add(new Airport(
                    row.text("iata"), row.text("name"), new Coordinates(row.number("lat"), row.number("lon"))));
        }
        return new Airports(airports);
    }

    /**
     * At most {@code count} airports within {@code metres} of a place, the nearest first.
     *
     * @throws IllegalArgumentException where the place is not on Earth
     */
    public List<Found> nearest(Coordinates place, int metres, int count) {
        requireOnEarth(place);
        double latReach = metres / METRES_A_DEGREE;
        double lonReach = lonReach(Math.abs(place.lat()) + latReach, latReach);
        List<Found> found = new ArrayList<>();
        int firstColumn = (int) Math.floor(place.lon() - lonReach);
        int lastColumn = (int) Math.floor(place.lon() + lonReach);
        int columns = Math.min(360, lastColumn - firstColumn + 1);
        int firstRow = (int) Math.floor(Math.max(-90, place.lat() - latReach));
        int lastRow = (int) Math.floor(Math.min(90, place.lat() + latReach));
        for (int row = firstRow; row <= lastRow; row++) {
            for (int i = 0; i < columns; i++) {
                for (Airport airport : cells.getOrDefault(cell(row, firstColumn + i), List.of())) {
                    double distance = distance(place, airport.coordinates);
                    if (distance <= metres) {
                        found.add(new Found(airport, (int) Math.round(distance)));
                    }
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Found::metres))
                .limit(count)
                .toList();
    }

    private static void requireOnEarth(Coordinates place) {
        if (!(Math.abs(place.lat()) <= 90 && Math.abs(place.lon()) <= 180)) {
            throw new IllegalArgumentException(
                    "%s is not on Earth; right would be lat -90 to 90 and lon -180 to 180".formatted(place));
        }
    }

    private static double lonReach(double farthestLat, double latReach) {
        return farthestLat >= 90 ? 180 : Math.min(180, latReach / Math.cos(Math.toRadians(farthestLat)));
    }

    private static int cell(int row, int column) {
        return row * 360 + Math.floorMod(column + 180, 360);
    }

    /** Great circle by the haversine formula on the mean Earth radius, in metres. */
    static double distance(Coordinates a, Coordinates b) {
        double lat = Math.toRadians(b.lat() - a.lat()) / 2;
        double lon = Math.toRadians(b.lon() - a.lon()) / 2;
        double h = Math.pow(Math.sin(lat), 2)
                + Math.cos(Math.toRadians(a.lat())) * Math.cos(Math.toRadians(b.lat())) * Math.pow(Math.sin(lon), 2);
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** @param iata three letters */
    public record Airport(String iata, String name, Coordinates coordinates) {}

    /** @param metres straight line */
    public record Found(Airport airport, int metres) {}
}
