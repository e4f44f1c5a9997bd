package com.mercurious.travel.enrichment.holiday;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.almanac.table.CsvTable.Row;
import java.time.LocalDate;
import java.util.List;

/** Whole calendars of countries that the library lacks, year by year, holiday-calendars.csv. Names are in English. */
final class HolidayCalendars {
    private final List<Row> rows = CsvTable.read(HolidayCalendars.class, "facts/holiday-calendars.csv");

    boolean has(String country) {
        return rows.stream().anyMatch(row -> row.text("country").equals(country));
    }

    /** Empty where the year is not known. */
    List<Day> days(String country, int year) {
        return rows.stream()
                .filter(row -> row.text("country").equals(country))
                .map(row -> new Day(LocalDate.parse(row.text("date")), row.text("name")))
                .filter(day -> day.date.getYear() == year)
                .toList();
    }

    record Day(LocalDate date, String name) {}
}
