package com.mercurious.travel.tools.bench.pipeline.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * How often a JVM has collected its heap and how long it stood still for it, as {@code jstat} of the JDK reads it from the
 * JVM's counters: the process itself does nothing for it.
 *
 * @param young collections of the young generation
 * @param full collections of the whole heap
 * @param seconds that the process stood still for all of them
 */
public record HeapCollections(long young, long full, double seconds) {

    /** @throws IOException where {@code jstat} can't be run or knows no such JVM */
    public static HeapCollections of(long pid) throws IOException {
        Process jstat = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jstat").toString(),
                        "-gcutil",
                        Long.toString(pid))
                .redirectErrorStream(true)
                .start();
        String said = new String(jstat.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        return parse(said);
    }

    /** @throws IOException where {@code table} is not what {@code jstat -gcutil} prints */
    static HeapCollections parse(String table) throws IOException {
        List<String> lines = table.lines().toList();
        if (lines.size() < 2 || !lines.getFirst().contains("YGCT")) {
            throw new IOException("jstat says: " + table.strip());
        }
        List<String> names = List.of(lines.getFirst().strip().split("\\s+"));
        List<String> values = List.of(lines.get(1).strip().split("\\s+"));
        try {
            return new HeapCollections(
                    Math.round(number(names, values, "YGC")),
                    Math.round(number(names, values, "FGC")),
                    number(names, values, "GCT"));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException("jstat says: " + table.strip(), e);
        }
    }

    /** A column of {@code jstat}; its numbers have a comma where the machine's language has one, and a dash for none. */
    private static double number(List<String> names, List<String> values, String name) {
        String value = values.get(names.indexOf(name)).replace(',', '.');
        return value.equals("-") ? 0 : Double.parseDouble(value);
    }

    public HeapCollections since(HeapCollections before) {
        return new HeapCollections(young - before.young, full - before.full, seconds - before.seconds);
    }
}
