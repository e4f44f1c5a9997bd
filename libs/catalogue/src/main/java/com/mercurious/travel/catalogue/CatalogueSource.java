package com.mercurious.travel.catalogue;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The catalogue of a running process: the version that its {@link CatalogueFolder} names as active, else the built-in cities
 * with the folder's imports. A change in the folder is seen by the next call after a moment; what can't be used is told and
 * changes nothing. Whoever holds a catalogue keeps it as it is.
 */
public final class CatalogueSource {
    private static final long LOOK_EVERY_NANOS = 1_000_000_000L;

    private final boolean builtIn;
    private final Optional<CatalogueFolder> folder;
    private final Consumer<String> trouble;
    private final ReentrantLock looking = new ReentrantLock();
    private Map<String, String> seen;
    private volatile long lookedAt;
    private volatile Catalogue catalogue;

    /**
     * @param builtIn whether the built-in cities count where no version is active
     * @param folder the user's catalogues
     * @param trouble is told why a version or a file can't be used
     */
    public CatalogueSource(boolean builtIn, Optional<CatalogueFolder> folder, Consumer<String> trouble) {
        this.builtIn = builtIn;
        this.folder = folder;
        this.trouble = trouble;
        this.seen = stamps();
        try {
            this.catalogue = load();
        } catch (CatalogueException | UncheckedIOException e) {
            trouble.accept(e.getMessage() + "; until that is mended the built-in cities and the imports count");
            this.catalogue = working();
        }
        this.lookedAt = System.nanoTime();
    }

    /** The catalogue to begin with now. One thread at a time looks for a change, the others take what there is. */
    public Catalogue current() {
        if (folder.isPresent() && System.nanoTime() - lookedAt >= LOOK_EVERY_NANOS && looking.tryLock()) {
            try {
                reloadWhereChanged();
                lookedAt = System.nanoTime();
            } finally {
                looking.unlock();
            }
        }
        return catalogue;
    }

    private void reloadWhereChanged() {
        try {
            Map<String, String> now = stamps();
            if (!now.equals(seen)) {
                seen = now;
                catalogue = load();
            }
        } catch (CatalogueException | UncheckedIOException e) {
            trouble.accept("%s; catalogue %s stays".formatted(e.getMessage(), catalogue.version()));
        }
    }

    private Catalogue load() {
        Optional<String> active = folder.flatMap(CatalogueFolder::active);
        if (active.isEmpty()) {
            return working();
        }
        return active.get().equals(CatalogueFolder.BUILT_IN)
                ? Catalogue.of(CatalogueFiles.builtIn())
                : folder.orElseThrow().read(active.get());
    }

    private Catalogue working() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (builtIn) {
            files.putAll(CatalogueFiles.builtIn());
        }
        folder.ifPresent(imports -> CatalogueFiles.in(imports.path()).forEach((file, content) -> {
            if (isUsable(file, content)) {
                files.put(file, content);
            }
        }));
        return Catalogue.of(files);
    }

    private boolean isUsable(String file, byte[] content) {
        try {
            CityFiles.read(file, content);
            return true;
        } catch (CatalogueException e) {
            trouble.accept(e.getMessage() + "; the file is left out");
            return false;
        }
    }

    private Map<String, String> stamps() {
        return folder.map(CatalogueFolder::stamps).orElse(Map.of());
    }
}
