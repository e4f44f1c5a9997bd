package com.mercurious.travel.tools.deploy.promql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The names of the samples that Prometheus finds.
 *
 * @param names    of the running services
 * @param patterns of others, each a name or the begin of names before an asterisk
 */
public record ExposedMetrics(Set<String> names, Collection<String> patterns) {
    /** What Prometheus makes itself of scrapes and alerts. */
    private static final Set<String> OF_PROMETHEUS =
            Set.of("up", "scrape_duration_seconds", "scrape_samples_scraped", "ALERTS", "ALERTS_FOR_STATE");

    /**
     * Reads lists of names, one a line.
     *
     * @param folder   with a file for each service
     * @param patterns what others expose
     */
    public static ExposedMetrics in(Path folder, Collection<String> patterns) throws IOException {
        Set<String> names = new TreeSet<>(OF_PROMETHEUS);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    Files.readAllLines(file).stream()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .forEach(names::add);
                }
            }
        }
        return new ExposedMetrics(names, patterns);
    }

    boolean has(String name) {
        return names.contains(name)
                || patterns.stream()
                        .anyMatch(pattern -> pattern.endsWith("*")
                                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                                : name.equals(pattern));
    }
}
