package com.mercurious.travel.tools.catalogue.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table with a title; figures are set to the right, words to the left.
 *
 * @param rows each with as many cells as there are columns
 */
public record Table(String title, List<String> columns, List<List<String>> rows) {
    private static final Pattern FIGURE = Pattern.compile("[-\\d.,% ]*");
    private static final int LONGEST = 80;

    /** Keeps copies. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** For a terminal: columns by blanks, words that are too long cut. */
    public String text() {
        int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        StringBuilder text = new StringBuilder(title).append('\n');
        text.append(line(columns, widths));
        rows.forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    /** For a page: GitHub's tables. */
    public String markdown() {
        StringBuilder text = new StringBuilder("## ").append(title).append("\n\n");
        text.append(row(columns)).append('|');
        IntStream.range(0, columns.size()).forEach(column -> text.append(width(column) > 0 ? "---:|" : "---|"));
        text.append('\n');
        rows.forEach(row -> text.append(row(row)));
        return text.toString();
    }

    /** In letters; negative: set to the left. */
    private int width(int column) {
        List<List<String>> all = new ArrayList<>(rows);
        all.add(columns);
        int width = all.stream()
                .mapToInt(row -> cut(row.get(column)).length())
                .max()
                .orElse(0);
        boolean figures =
                column > 0 && rows.stream().map(row -> row.get(column)).allMatch(FIGURE.asMatchPredicate());
        return figures ? width : -width;
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                        .mapToObj(i -> widths[i] == 0 ? "" : ("%" + widths[i] + "s").formatted(cut(cells.get(i))))
                        .collect(Collectors.joining("  ", "  ", ""))
                        .stripTrailing()
                + "\n";
    }

    private static String cut(String cell) {
        return cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST - 1) + "…";
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
