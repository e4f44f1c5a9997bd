package com.mercurious.travel.tools.catalogue.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.mercurious.travel.tools.catalogue.listing.TextLines.Line;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a table with a header line (RFC 4180), one by one. What separates the columns is seen from the header: a comma,
 * semicolon, tab or bar. A row that is none costs itself alone: where a quotation mark is never closed, reading goes on in the
 * line after it.
 */
final class CsvRows {
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build();
    private static final String SEPARATORS = ",;\t|";
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LINE = 1_000_000;
    private static final int MOST_LINES = 100;

    private final TextLines lines;
    private final List<String> columns;
    private CsvSchema schema;

    /** Reads the header as well; an empty file has no columns. */
    CsvRows(Reader in) throws IOException {
        lines = new TextLines(in, LONGEST_LINE);
        columns = header();
    }

    /**
     * @param line where it begins
     * @param cells as many as there are columns, at most
     * @param problem what is wrong with it and what would be right; null: nothing, and otherwise there are no cells
     */
    record Row(int line, List<String> cells, String problem) {}

    /** In lower case. */
    List<String> columns() {
        return columns;
    }

    /** The next row that is not blank; empty: there is none. */
    Optional<Row> next() throws IOException {
        Optional<Line> line = nextThatIsNotBlank();
        return line.isEmpty() ? Optional.empty() : Optional.of(rowFrom(line.get()));
    }

    private List<String> header() throws IOException {
        Optional<Line> first = nextThatIsNotBlank();
        if (first.isEmpty()) {
            return List.of();
        }
        Matcher told = SEPARATOR_LINE.matcher(first.get().text().strip());
        if (told.matches()) {
            first = nextThatIsNotBlank();
        }
        String separators = told.matches() ? told.group(1) : SEPARATORS;
        String text = first.map(Line::text).orElse("");
        List<String> widest = List.of();
        for (char separator : separators.toCharArray()) {
            CsvSchema tried = CsvSchema.emptySchema().withColumnSeparator(separator);
            List<String> cells = cells(text, tried).orElse(List.of());
            if (schema == null || cells.size() > widest.size()) {
                schema = tried;
                widest = cells;
            }
        }
        return widest.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    }

    private Optional<Line> nextThatIsNotBlank() throws IOException {
        Optional<Line> line = lines.next();
        while (line.isPresent() && line.get().text().isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private Row rowFrom(Line first) throws IOException {
        if (first.isCut()) {
            return wrong(first, String.format(Locale.ROOT, "a line of more than %d letters", LONGEST_LINE));
        }
        int more = 0;
        StringBuilder text = new StringBuilder(first.text());
        Optional<List<String>> cells = cells(text.toString(), schema);
        while (cells.isEmpty() && isOpen(text.toString())) {
            Optional<Line> line = lines.peek(more);
            if (line.isEmpty() || line.get().isCut() || more == MOST_LINES || text.length() > LONGEST_LINE) {
                return wrong(first, "a quotation mark that is not closed; within a quoted value it is written twice");
            }
            text.append('\n').append(line.get().text());
            more++;
            cells = line.get().text().indexOf('"') < 0 ? cells : cells(text.toString(), schema);
        }
        if (cells.isEmpty()) {
            return wrong(first, "text after a closing quotation mark; within a quoted value it is written twice");
        }
        if (cells.get().size() > columns.size()) {
            return wrong(
                    first,
                    String.format(
                            Locale.ROOT,
                            "%d columns where the header has %d; a value with '%s' in it needs quotation marks around it",
                            cells.get().size(),
                            columns.size(),
                            schema.getColumnSeparator() == '\t' ? "tab" : schema.getColumnSeparator()));
        }
        for (int i = 0; i < more; i++) {
            lines.next();
        }
        return new Row(first.number(), cells.get(), null);
    }

    private static Row wrong(Line line, String problem) {
        return new Row(line.number(), List.of(), problem);
    }

    /** Whether one more quotation mark would make it a row. */
    private boolean isOpen(String text) throws IOException {
        return cells(text + '"', schema).isPresent();
    }

    /** Empty where the text is no row. */
    private static Optional<List<String>> cells(String text, CsvSchema schema) throws IOException {
        List<String> cells = new ArrayList<>();
        try (CsvParser parser = FACTORY.createParser(text)) {
            parser.setSchema(schema);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    cells.add(parser.getText());
                }
            }
            return Optional.of(cells);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
