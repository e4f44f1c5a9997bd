package com.mercurious.travel.gateway.destination;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The cities that can be planned: the built-in ones, which the build takes from the planner's own files, and those of a
 * directory, which replace built-in ones of the same id. The directory is read again when it changes.
 */
@ApplicationScoped
public class Destinations {
    private static final Logger LOG = Logger.getLogger(Destinations.class);
    private static final String BUILTIN = "/destinations/catalogue.json";

    private final CatalogueConfig config;
    private DestinationSearch search;
    private long checkedAt;
    private String fingerprint;

    Destinations(CatalogueConfig config) {
        this.config = config;
    }

    /** The search over what there is now. */
    public synchronized DestinationSearch search() {
        boolean due = System.nanoTime() - checkedAt > config.checkEvery().toNanos();
        if (search == null || (due && config.directory().isPresent())) {
            checkedAt = System.nanoTime();
            String now = fingerprint();
            if (search == null || !now.equals(fingerprint)) {
                search = new DestinationSearch(load());
                fingerprint = now;
            }
        }
        return search;
    }

    private List<Destination> load() {
        Map<String, Destination> byId = new LinkedHashMap<>();
        if (config.builtin()) {
            builtin().forEach(d -> byId.put(d.id(), d));
        }
        for (Path file : files()) {
            try (InputStream in = Files.newInputStream(file)) {
                CatalogueReader.read(in).forEach(d -> byId.put(d.id(), d));
            } catch (IOException e) {
                LOG.errorf("catalogue file %s is left out: %s", file, e.getMessage());
            }
        }
        return List.copyOf(byId.values());
    }

    private static List<Destination> builtin() {
        try (InputStream in = Destinations.class.getResourceAsStream(BUILTIN)) {
            return CatalogueReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the build put an unreadable catalogue into the service", e);
        }
    }

    private List<Path> files() {
        if (config.directory().isEmpty()
                || !Files.isDirectory(config.directory().get())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(config.directory().get())) {
            return all.filter(f -> f.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.errorf(
                    "catalogue directory %s can't be read: %s",
                    config.directory().get(), e.getMessage());
            return List.of();
        }
    }

    private String fingerprint() {
        StringBuilder all = new StringBuilder();
        for (Path file : files()) {
            try {
                all.append(file).append(Files.getLastModifiedTime(file)).append(Files.size(file));
            } catch (IOException e) {
                all.append(file).append("unreadable");
            }
        }
        return all.toString();
    }
}
