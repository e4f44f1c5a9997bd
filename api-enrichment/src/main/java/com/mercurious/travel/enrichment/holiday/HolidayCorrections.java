package com.mercurious.travel.enrichment.holiday;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.almanac.table.CsvTable.Row;
import java.time.LocalDate;
import java.util.List;

/** Days that the library's calendars lack or have too many, holiday-corrections.csv. */
final class HolidayCorrections {
    private final List<Row> rows = CsvTable.read(HolidayCorrections.class, "facts/holiday-corrections.csv");

    boolean removes(String country, LocalDate date) {
        return rows.stream()
                .anyMatch(row -> is(row, "remove", country) && date(row).equals(date));
    }

    /** Names are in English. */
    List<Added> added(String country, int year) {
        return rows.stream()
                .filter(row -> is(row, "add", country) && date(row).getYear() == year)
                .map(row -> new Added(date(row), row.text("name")))
                .toList();
    }

    private static boolean is(Row row, String change, String country) {
        return row.text("change").equals(change) && row.text("country").equals(country);
    }

    private static LocalDate date(Row row) {
        return LocalDate.parse(row.text("date"));
    }

    record Added(LocalDate date, String name) {}
}
