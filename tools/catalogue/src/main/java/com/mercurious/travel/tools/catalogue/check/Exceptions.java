package com.mercurious.travel.tools.catalogue.check;

import com.mercurious.travel.almanac.table.CsvTable;
import com.mercurious.travel.almanac.table.CsvTable.Row;
import java.util.List;
import java.util.Locale;

/** Places that are right although a rule says otherwise, each by its name and with the reason. */
record Exceptions(List<Entry> entries) {
    /** Those of the built-in cities: {@code city,place,rule,reason}, one a line, {@code #} begins a comment. */
    static final Exceptions BUILT_IN = read("catalogue-exceptions.csv");

    Exceptions {
        entries = List.copyOf(entries);
    }

    /** @param reason why the data are right */
    record Entry(String city, String place, Finding.Rule rule, String reason) {
        boolean explains(Finding finding) {
            return city.equals(finding.city()) && place.equals(finding.place()) && rule == finding.rule();
        }
    }

    boolean explain(Finding finding) {
        return entries.stream().anyMatch(entry -> entry.explains(finding));
    }

    private static Exceptions read(String resource) {
        return new Exceptions(CsvTable.read(Exceptions.class, resource).stream()
                .map(Exceptions::entryOf)
                .toList());
    }

    private static Entry entryOf(Row row) {
        return new Entry(
                row.text("city"),
                row.text("place"),
                Finding.Rule.valueOf(row.text("rule").toUpperCase(Locale.ROOT)),
                row.text("reason"));
    }
}
