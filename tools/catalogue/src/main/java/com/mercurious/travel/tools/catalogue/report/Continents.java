package com.mercurious.travel.tools.catalogue.report;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.almanac.table.CsvTable.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Continents of the countries: {@code continents.csv}, after the United Nations' M49. */
final class Continents {
    private static final List<Row> ROWS = CsvTable.read(Continents.class, "continents.csv");

    /** In the order of the alphabet, as the table has them. */
    static final List<String> NAMES =
            ROWS.stream().map(row -> row.text("continent")).toList();

    private static final Map<String, String> BY_COUNTRY = byCountry();

    private Continents() {}

    /** @param country ISO 3166-1 alpha-2; of none that is known: empty */
    static String of(String country) {
        return BY_COUNTRY.getOrDefault(country, "");
    }

    private static Map<String, String> byCountry() {
        Map<String, String> continents = new HashMap<>();
        for (Row row : ROWS) {
            for (String country : row.words("countries")) {
                continents.put(country, row.text("continent"));
            }
        }
        return continents;
    }
}
