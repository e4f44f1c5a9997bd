package com.mercurious.travel.tools.bench.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a bench found.
 *
 * @param at when it began
 * @param machine processors, memory, Java
 * @param servers what it ran on, by kind of server
 * @param measurements in the order in which they are shown
 * @param remarks what has to be known to read the figures
 */
record BenchReport(
        Instant at, String machine, Map<String, String> servers, List<Measurement> measurements, List<String> remarks) {
    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int TITLE_WIDTH = 46;
    private static final int MEASURED_WIDTH = 36;

    void print(Terminal terminal) {
        terminal.println("");
        terminal.println(machine);
        servers.forEach((kind, server) -> terminal.println("%-8s %s".formatted(kind, server)));
        terminal.println("");
        String row = "%-" + TITLE_WIDTH + "s %-" + MEASURED_WIDTH + "s %-14s %s";
        terminal.println(terminal.bold(row.formatted("", "measured", "aim", "").stripTrailing()));
        for (Measurement measurement : measurements) {
            terminal.println(row.formatted(
                            measurement.title(),
                            measurement.measured(),
                            measurement.aim(),
                            verdict(measurement, terminal))
                    .stripTrailing());
        }
        terminal.println("");
        remarks.forEach(terminal::println);
    }

    private static String verdict(Measurement measurement, Terminal terminal) {
        if (measurement.reached() == null) {
            return "";
        }
        return measurement.reached() ? terminal.green("reached") : terminal.yellow("missed");
    }

    /** Writes the report as JSON into {@code folder}. */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("pipeline-" + FILE_TIME.format(at) + ".json");
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("at", at.toString());
        content.put("machine", machine);
        content.put("servers", servers);
        content.put("measurements", measurements);
        content.put("remarks", remarks);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), content);
        return file;
    }
}
