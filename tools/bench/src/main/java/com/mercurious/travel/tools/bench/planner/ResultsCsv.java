package com.mercurious.travel.tools.bench.planner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results of a run as a file, one line a search. */
final class ResultsCsv {

    private static final String HEAD = "instance,tours,seed,score,best_known,flag,gap_percent,valid,iterations,"
            + "iterations_per_second,ms_to_best,ms";

    private ResultsCsv() {}

    static void write(Path file, List<CaseResult> results) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD);
        results.forEach(result -> lines.add(line(result)));
        Files.write(file, lines);
    }

    private static String line(CaseResult result) {
        return String.format(
                Locale.ROOT,
                "%s,%d,%d,%d,%s,%s,%s,%b,%d,%.0f,%.1f,%.1f",
                result.instance(),
                result.tours(),
                result.seed(),
                result.score(),
                result.known().map(known -> Long.toString(known.score())).orElse(""),
                result.known().map(BestKnown.Value::flag).orElse(""),
                result.known()
                        .map(known -> String.format(Locale.ROOT, "%.4f", result.gapPercent(known)))
                        .orElse(""),
                result.isValid(),
                result.iterations(),
                result.iterationsPerSecond(),
                result.nanosToBest() / 1e6,
                result.nanos() / 1e6);
    }
}
