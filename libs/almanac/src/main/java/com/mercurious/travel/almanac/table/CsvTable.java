package com.mercurious.travel.almanac.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table that a module brings along on the class path: UTF-8, fields parted by commas and quoted as RFC 4180 has it, lines
 * that begin with {@code #} left out, the first of the others a header.
 */
public final class CsvTable {
    private static final ObjectReader READER = new CsvMapper()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .readerFor(String[].class)
            .with(CsvSchema.emptySchema().withComments());

    private CsvTable() {}

    /**
     * The rows of a table, each readable by the names in the header.
     *
     * @param owner a class of the module that has the table
     * @param resource its path on the class path, such as {@code facts/rates.csv}
     * @throws IllegalStateException where the resource is missing, is no CSV or a row has not as many fields as the header
     */
    public static List<Row> read(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource + " on the class path");
            }
            return read(resource, in);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "%s line %s is no CSV: %s"
                            .formatted(resource, e.getLocation().getLineNr(), e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " can't be read", e);
        }
    }

    private static List<Row> read(String resource, InputStream in) throws IOException {
        try (MappingIterator<String[]> lines = READER.readValues(in)) {
            if (!lines.hasNextValue()) {
                throw new IllegalStateException(resource + " has no header");
            }
            Map<String, Integer> columns = new LinkedHashMap<>();
            for (String column : lines.nextValue()) {
                columns.put(column, columns.size());
            }
            List<Row> rows = new ArrayList<>();
            while (lines.hasNextValue()) {
                int line = lines.getCurrentLocation().getLineNr();
                List<String> fields = List.of(lines.nextValue());
                if (fields.size() != columns.size()) {
                    throw new IllegalStateException("%s line %s has %s fields; the header has %s"
                            .formatted(resource, line, fields.size(), columns.size()));
                }
                rows.add(new Row(columns, fields));
            }
            return List.copyOf(rows);
        }
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

        /** @throws NumberFormatException where the field is no decimal number */
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
