package com.mercurious.travel.tools.bench.pipeline.report;

import com.mercurious.travel.tools.suite.terminal.Terminal;
import java.time.Instant;
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
public record BenchReport(
        Instant at, String machine, Map<String, String> servers, List<Measurement> measurements, List<String> remarks) {
    private static final int TITLE_WIDTH = 50;
    private static final int MEASURED_WIDTH = 34;
    private static final int TARGET_WIDTH = 11;

    /** @param earlier figures of another run by name, shown beside these; empty: none */
    public void print(Terminal terminal, Map<String, String> earlier) {
        terminal.println("");
        terminal.println(machine);
        servers.forEach((kind, server) -> terminal.println("%-8s %s".formatted(kind, server)));
        terminal.println("");
        String row = "%-" + TITLE_WIDTH + "s %-" + MEASURED_WIDTH + "s " + (earlier.isEmpty() ? "%s" : "%-34s ") + "%-"
                + TARGET_WIDTH + "s %-" + TARGET_WIDTH + "s %s";
        terminal.println(
                terminal.bold(row.formatted("", "measured", earlier.isEmpty() ? "" : "earlier", "must", "aim", "")
                        .stripTrailing()));
        for (Measurement measurement : measurements) {
            Target target = measurement.target();
            terminal.println(row.formatted(
                            measurement.title(),
                            measurement.measured(),
                            earlier.isEmpty() ? "" : earlier.getOrDefault(measurement.name(), "-"),
                            target == null ? "" : target.mustText(),
                            target == null ? "" : target.aimText(),
                            verdict(measurement, terminal))
                    .stripTrailing());
        }
        terminal.println("");
        remarks.forEach(terminal::println);
    }

    private static String verdict(Measurement measurement, Terminal terminal) {
        return switch (measurement.verdict()) {
            case null -> "";
            case AIM -> terminal.green("aim reached");
            case MUST -> terminal.green("must reached");
            case MISSED -> terminal.yellow("missed");
        };
    }
}
