package com.mercurious.travel.generation.catalogue.check;

import com.mercurious.travel.generation.catalogue.CatalogueException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Places that are right although a rule says otherwise, each by its name and with the reason. */
record Exceptions(List<Entry> entries) {
    /** Those of the built-in cities: {@code city,place,rule,reason}, one a line, {@code #} begins a comment. */
    static final Exceptions BUILT_IN = read("catalogue-exceptions.csv");

    private static final int COLUMNS = 4;

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
        List<Entry> entries = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        Exceptions.class.getClassLoader().getResourceAsStream(resource), "no resource " + resource),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> entryOf(resource, line))
                    .forEach(entries::add);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " can't be read", e);
        }
        return new Exceptions(entries);
    }

    private static Entry entryOf(String resource, String line) {
        String[] columns = line.split(",", COLUMNS);
        if (columns.length < COLUMNS || columns[COLUMNS - 1].isBlank()) {
            throw new CatalogueException("%s: '%s' is not city,place,rule,reason".formatted(resource, line));
        }
        return new Entry(
                columns[0], columns[1], Finding.Rule.valueOf(columns[2].toUpperCase(Locale.ROOT)), columns[3].strip());
    }
}
