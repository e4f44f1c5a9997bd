package com.mercurious.travel.tools.bench.planner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file, split at white space; blank lines are left out.
 *
 * @param file where they are from
 * @param rows in the order of the file
 */
record InstanceText(Path file, List<Row> rows) {

    /**
     * Reads a file.
     *
     * @throws InstanceException where it can't be read
     */
    static InstanceText read(Path file) {
        try {
            return of(file, Files.readAllLines(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new InstanceException(file, "can't be read (" + e + "); right would be a readable file of text");
        }
    }

    static InstanceText of(Path file, List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty()) {
                rows.add(new Row(file, i + 1, List.of(line.split("\\s+"))));
            }
        }
        return new InstanceText(file, rows);
    }

    /** File name without its ending. */
    String name() {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /**
     * A row.
     *
     * @throws InstanceException where the file ends before it
     */
    Row row(int index, String what) {
        if (index >= rows.size()) {
            int last = rows.isEmpty() ? 1 : rows.getLast().line();
            throw new InstanceException(
                    file, last, "the file ends here; right would be " + what + " as its row " + (index + 1));
        }
        return rows.get(index);
    }
}
