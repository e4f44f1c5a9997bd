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
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The cities that can be planned, as the planner sees them: those of the folder's active version; where none was chosen, the
 * built-in ones, which the build takes from the planner's own files, and the folder's imports, which replace built-in ones of
 * the same id. The folder is read again when it changes; a version that can't be used changes nothing.
 */
@ApplicationScoped
public class Destinations {
    private static final Logger LOG = Logger.getLogger(Destinations.class);
    private static final String BUILTIN = "/destinations/catalogue.json";

    private final CatalogueConfig config;
    private final Optional<CatalogueFolder> folder;
    private DestinationSearch search;
    private long checkedAt;
    private String fingerprint;

    Destinations(CatalogueConfig config) {
        this.config = config;
        this.folder = config.directory().map(CatalogueFolder::new);
    }

    /** The search over what there is now. */
    public synchronized DestinationSearch search() {
        boolean due = System.nanoTime() - checkedAt > config.checkEvery().toNanos();
        if (search == null || (due && folder.isPresent())) {
            checkedAt = System.nanoTime();
            String now = folder.map(CatalogueFolder::fingerprint).orElse("");
            if (search == null || !now.equals(fingerprint)) {
                fingerprint = now;
                reload();
            }
        }
        return search;
    }

    private void reload() {
        try {
            Optional<String> active = folder.isPresent() ? folder.get().active() : Optional.empty();
            search = new DestinationSearch(active.isPresent() ? version(active.get()) : working());
            active.ifPresent(name -> LOG.infof("destinations: catalogue version=%s", name));
        } catch (IOException e) {
            LOG.errorf(
                    "destinations: %s; %s",
                    e.getMessage(),
                    search == null ? "the built-in cities and the imports count" : "the cities stay as they were");
            if (search == null) {
                search = new DestinationSearch(working());
            }
        }
    }

    private List<Destination> version(String active) throws IOException {
        return CatalogueFolder.BUILT_IN.equals(active)
                ? builtin()
                : folder.orElseThrow().version(active);
    }

    private List<Destination> working() {
        Map<String, Destination> byId = new LinkedHashMap<>();
        if (config.builtin()) {
            builtin().forEach(d -> byId.put(d.id(), d));
        }
        for (Path file : imports()) {
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

    private List<Path> imports() {
        try {
            return folder.isPresent() ? folder.get().imports() : List.of();
        } catch (IOException e) {
            LOG.errorf(
                    "catalogue directory %s can't be read: %s",
                    config.directory().orElseThrow(), e.getMessage());
            return List.of();
        }
    }
}
