package com.mercurious.travel.enrichment.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of facts from the class path: UTF-8, a header row, fields parted by commas, quoted with double quotes where
 * they hold one (RFC 4180 without line breaks in fields).
 */
public final class CsvTable {
    private CsvTable() {}

    /**
     * The rows of {@code /facts/<name>}, each readable by the names in the header.
     *
     * @throws IllegalStateException where the resource is missing or a row has not as many fields as the header
     */
    public static List<Row> read(String name) {
        String resource = "/facts/" + name;
        try (InputStream in = CsvTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource + " on the class path");
            }
            return read(resource, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> read(String resource, BufferedReader in) throws IOException {
        Map<String, Integer> columns = new HashMap<>();
        for (String column : fields(in.readLine())) {
            columns.put(column, columns.size());
        }
        List<Row> rows = new ArrayList<>();
        String line;
        for (int number = 2; (line = in.readLine()) != null; number++) {
            List<String> fields = fields(line);
            if (fields.size() != columns.size()) {
                throw new IllegalStateException("%s line %d has %d fields; the header has %d"
                        .formatted(resource, number, fields.size(), columns.size()));
            }
            rows.add(new Row(columns, fields));
        }
        return List.copyOf(rows);
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    /** One row of a table. */
    public record Row(Map<String, Integer> columns, List<String> fields) {

        /** @throws IllegalArgumentException where the table has no such column */
        public String text(String column) {
            Integer index = columns.get(column);
            if (index == null) {
                throw new IllegalArgumentException("no column '" + column + "'; there are " + columns.keySet());
            }
            return fields.get(index);
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }

        /** The words of a field that are parted by blanks; empty where the field is. */
        public List<String> words(String column) {
            String text = text(column).strip();
            return text.isEmpty() ? List.of() : List.of(text.split(" +"));
        }
    }
}
