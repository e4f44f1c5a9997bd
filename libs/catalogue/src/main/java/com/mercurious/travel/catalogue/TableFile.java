package com.mercurious.travel.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Small tables among the module's resources: a header line, then columns apart by commas; {@code #} begins a comment. */
public final class TableFile {
    private TableFile() {}

    /** @return the rows after the header, each with that many columns; the last one may have commas */
    public static List<String[]> rows(String resource, int columns) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        TableFile.class.getClassLoader().getResourceAsStream(resource), "no resource " + resource),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> columnsOf(resource, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " can't be read", e);
        }
    }

    private static String[] columnsOf(String resource, String line, int columns) {
        String[] found = line.split(",", columns);
        if (found.length != columns) {
            throw new IllegalStateException(
                    "%s: '%s' has %d columns, not %d".formatted(resource, line, found.length, columns));
        }
        return found;
    }
}
