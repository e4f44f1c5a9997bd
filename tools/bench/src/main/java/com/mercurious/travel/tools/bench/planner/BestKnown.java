package com.mercurious.travel.tools.bench.planner;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Best values known, from a file {@code best-known.csv} beside the instances: a head line, then {@code instance, tours,
 * value, flag} and any more columns. Flags: E is a proven optimum, V and A are values that a validated plan has reached,
 * M one that is only stated in the literature.
 */
final class BestKnown {

    static final String FILE_NAME = "best-known.csv";

    /** Flag of a proven optimum. */
    static final String PROVEN = "E";

    private static final String COLUMNS = "instance, tours, value, flag";

    private final Map<String, Value> values = new HashMap<>();

    /** A value that a plan is held against. */
    record Value(long score, String flag) {

        boolean isProven() {
            return flag.equals(PROVEN);
        }
    }

    /** Takes in the values of a file. */
    void add(Path file, List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            Row row = new Row(file, i + 1, List.of(lines.get(i).strip().split("\\s*,\\s*")));
            row.atLeast(4, COLUMNS);
            Value value = new Value(
                    row.whole(2, "value", 0, Integer.MAX_VALUE), row.tokens().get(3));
            values.put(key(row.tokens().getFirst(), row.whole(1, "number of tours", 1, 1_000)), value);
        }
    }

    Optional<Value> of(String instance, int tours) {
        return Optional.ofNullable(values.get(key(instance, tours)));
    }

    private static String key(String instance, int tours) {
        return instance + "/" + tours;
    }
}
