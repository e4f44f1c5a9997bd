package com.mercurious.travel.openinghours;

import com.mercurious.travel.almanac.Geo;
import com.mercurious.travel.events.Coordinates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which regional calendar holds where, and what the calendars lack: the tables that enrichment tells holidays by. */
final class HolidayTables {
    private static final double METRES_A_KM = 1000;
    private static final List<String[]> REGIONS = rows("holiday-regions.csv", 6);
    private static final List<String[]> CORRECTIONS = rows("holiday-corrections.csv", 5);

    private HolidayTables() {}

    /** Jollyday's hierarchy of the region, parted by slashes; empty: the national calendar alone is known. */
    static String regionOf(String country, Coordinates town) {
        return REGIONS.stream()
                .filter(row -> row[0].equals(country))
                .filter(row -> Geo.metres(town, new Coordinates(number(row[2]), number(row[3])))
                        <= number(row[4]) * METRES_A_KM)
                .map(row -> row[1])
                .findFirst()
                .orElse("");
    }

    /** Takes out and adds the days of all years that a country's calendar has wrong. */
    static void correct(String country, Set<LocalDate> dates) {
        for (String[] row : CORRECTIONS) {
            if (row[0].equals(country)) {
                LocalDate date = LocalDate.parse(row[2]);
                if (row[1].equals("remove")) {
                    dates.remove(date);
                } else {
                    dates.add(date);
                }
            }
        }
    }

    private static double number(String field) {
        return Double.parseDouble(field);
    }

    /** Fields parted by commas; the last, a source in quotes, may have some of its own. */
    private static List<String[]> rows(String name, int columns) {
        String resource = "/facts/" + name;
        try (InputStream in = Objects.requireNonNull(
                        HolidayTables.class.getResourceAsStream(resource), "no resource " + resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", columns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " can't be read", e);
        }
    }
}
