package com.mercurious.travel.tools.catalogue.check;

import com.mercurious.travel.catalogue.TableFile;
import java.util.List;
import java.util.Locale;

/** Places that are right although a rule says otherwise, each by its name and with the reason. */
record Exceptions(List<Entry> entries) {
    private static final int COLUMNS = 4;

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
        return new Exceptions(TableFile.rows(resource, COLUMNS).stream()
                .map(Exceptions::entryOf)
                .toList());
    }

    private static Entry entryOf(String[] columns) {
        return new Entry(
                columns[0], columns[1], Finding.Rule.valueOf(columns[2].toUpperCase(Locale.ROOT)), columns[3].strip());
    }
}
