package com.mercurious.travel.almanac.holiday;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.almanac.table.CsvTable.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the project knows beside the library: rules that hold each year ({@code holiday-rules.csv}), days of single years, which
 * follow the moon or a decree ({@code holiday-dates.csv}), and how far those reach ({@code holiday-horizons.csv}).
 */
final class HolidayTables {
    private static final List<HolidayRule> RULES =
            CsvTable.read(HolidayTables.class, "almanac/holiday-rules.csv").stream()
                    .map(HolidayRule::of)
                    .toList();
    private static final List<Dated> DATES = CsvTable.read(HolidayTables.class, "almanac/holiday-dates.csv").stream()
            .map(Dated::of)
            .toList();
    private static final List<Row> HORIZONS = CsvTable.read(HolidayTables.class, "almanac/holiday-horizons.csv");

    private HolidayTables() {}

    /** Whether there is a calendar of the project's own, or changes of the library's. */
    static boolean know(String country) {
        return RULES.stream().anyMatch(rule -> rule.country().equals(country))
                || DATES.stream().anyMatch(date -> date.country.equals(country));
    }

    static List<HolidayRule> rules(String country, String region) {
        return RULES.stream().filter(rule -> rule.holdsIn(country, region)).toList();
    }

    static List<Dated> dates(String country, String region, int year) {
        return DATES.stream()
                .filter(dated -> dated.country.equals(country)
                        && (dated.region.isEmpty() || dated.region.equals(region))
                        && dated.date.getYear() == year)
                .toList();
    }

    static Optional<String> lacks(String country, int year) {
        return HORIZONS.stream()
                .filter(row -> row.text("country").equals(country) && year > Integer.parseInt(row.text("last_year")))
                .map(row -> row.text("lacks"))
                .findFirst();
    }

    /** @param added false: the day is none */
    record Dated(String country, String region, boolean added, LocalDate date, String name) {
        static Dated of(Row row) {
            return new Dated(
                    row.text("country"),
                    row.text("region"),
                    row.text("change").equals("add"),
                    LocalDate.parse(row.text("date")),
                    row.text("name"));
        }
    }
}
