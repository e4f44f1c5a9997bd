package com.mercurious.travel.generation.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The catalogue of a running process: the built-in cities, or a directory's, or both. A change in the directory is seen
 * by the next request after a moment; a file of it that can't be used is left out.
 */
public final class CatalogueSource {
    private static final long LOOK_EVERY_NANOS = 1_000_000_000L;

    private final boolean builtIn;
    private final Optional<Path> directory;
    private final Consumer<String> trouble;
    private Map<Path, String> seen;
    private long lookedAt;
    private Catalogue catalogue;

    /**
     * @param builtIn whether the built-in cities count
     * @param directory cities that are added to them, or that take the place of those with the same id
     * @param trouble is told why a file can't be used
     */
    public CatalogueSource(boolean builtIn, Optional<Path> directory, Consumer<String> trouble) {
        this.builtIn = builtIn;
        this.directory = directory;
        this.trouble = trouble;
        this.seen = stamps();
        this.catalogue = load();
        this.lookedAt = System.nanoTime();
    }

    public synchronized Catalogue current() {
        if (directory.isPresent() && System.nanoTime() - lookedAt >= LOOK_EVERY_NANOS) {
            lookedAt = System.nanoTime();
            reloadWhereChanged();
        }
        return catalogue;
    }

    private void reloadWhereChanged() {
        try {
            Map<Path, String> now = stamps();
            if (!now.equals(seen)) {
                seen = now;
                catalogue = load();
            }
        } catch (UncheckedIOException e) {
            trouble.accept(e.getMessage());
        }
    }

    private Catalogue load() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (builtIn) {
            files.putAll(CatalogueFiles.builtIn());
        }
        directory.ifPresent(path -> CatalogueFiles.in(path).forEach((file, content) -> {
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

    private Map<Path, String> stamps() {
        Map<Path, String> stamps = new LinkedHashMap<>();
        directory.map(CatalogueFiles::list).ifPresent(files -> files.forEach(file -> stamps.put(file, stamp(file))));
        return stamps;
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + "/" + Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }
}
