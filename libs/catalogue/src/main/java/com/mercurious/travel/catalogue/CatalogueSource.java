package com.mercurious.travel.catalogue;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The catalogue of a running process: the version that its {@link CatalogueFolder} names as active, else the built-in cities
 * with the folder's imports, which replace built-in ones of the same id. A change in the folder is seen by the next call after
 * a moment; what can't be used is told in one line and changes nothing. Whoever holds a catalogue keeps it as it is.
 */
public final class CatalogueSource {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final boolean builtIn;
    private final Optional<CatalogueFolder> folder;
    private final BiConsumer<String, byte[]> usable;
    private final long lookEveryNanos;
    private final Consumer<String> trouble;
    private final ReentrantLock looking = new ReentrantLock();
    private Map<String, String> seen;
    private volatile long lookedAt;
    private volatile Catalogue catalogue;

    /**
     * For a process that plans: a file counts only if all of its places can be read. Changes are seen after a second.
     *
     * @param builtIn whether the built-in cities count where no version is active
     * @param folder the user's catalogues
     * @param trouble is told why a version or a file can't be used
     */
    public CatalogueSource(boolean builtIn, Optional<CatalogueFolder> folder, Consumer<String> trouble) {
        this(builtIn, folder, CityFiles::read, MOMENT, trouble);
    }

    private CatalogueSource(
            boolean builtIn,
            Optional<CatalogueFolder> folder,
            BiConsumer<String, byte[]> usable,
            Duration lookEvery,
            Consumer<String> trouble) {
        this.builtIn = builtIn;
        this.folder = folder;
        this.usable = usable;
        this.lookEveryNanos = lookEvery.toNanos();
        this.trouble = trouble;
        this.seen = stamps();
        this.catalogue = first();
        this.lookedAt = System.nanoTime();
    }

    /**
     * For a process that only finds cities: of a file the head is read, and none of the classes that read opening hours is
     * loaded.
     *
     * @param builtIn whether the built-in cities count where no version is active
     * @param folder the user's catalogues
     * @param lookEvery how long a change of the folder may go unseen
     * @param trouble is told why a version or a file can't be used
     */
    public static CatalogueSource ofHeads(
            boolean builtIn, Optional<CatalogueFolder> folder, Duration lookEvery, Consumer<String> trouble) {
        return new CatalogueSource(builtIn, folder, CityHeads::read, lookEvery, trouble);
    }

    /** The catalogue to begin with now. One thread at a time looks for a change, the others take what there is. */
    public Catalogue current() {
        if (folder.isPresent() && System.nanoTime() - lookedAt >= lookEveryNanos && looking.tryLock()) {
            try {
                reloadWhereChanged();
                lookedAt = System.nanoTime();
            } finally {
                looking.unlock();
            }
        }
        return catalogue;
    }

    private Catalogue first() {
        try {
            return load();
        } catch (CatalogueException | UncheckedIOException e) {
            trouble.accept(e.getMessage() + "; until that is mended the built-in cities and the imports count");
        }
        try {
            return working();
        } catch (UncheckedIOException e) {
            trouble.accept(e.getMessage() + "; until that is mended there are no imports");
            return Catalogue.of(builtIn());
        }
    }

    private void reloadWhereChanged() {
        Map<String, String> now = stamps();
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            catalogue = load();
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
                : folder.orElseThrow().read(active.get(), usable);
    }

    private Catalogue working() {
        Map<String, byte[]> files = new LinkedHashMap<>(builtIn());
        folder.map(CatalogueFolder::path)
                .map(CatalogueFiles::list)
                .orElse(List.of())
                .forEach(file -> {
                    try {
                        byte[] content = CatalogueFiles.content(file);
                        usable.accept(file.toString(), content);
                        files.put(file.toString(), content);
                    } catch (CatalogueException | UncheckedIOException e) {
                        trouble.accept(e.getMessage() + "; the file is left out");
                    }
                });
        return Catalogue.of(files);
    }

    private Map<String, byte[]> builtIn() {
        return builtIn ? CatalogueFiles.builtIn() : Map.of();
    }

    private Map<String, String> stamps() {
        try {
            return folder.map(CatalogueFolder::stamps).orElse(Map.of());
        } catch (UncheckedIOException e) {
            return Map.of("unreadable", e.getMessage());
        }
    }
}
