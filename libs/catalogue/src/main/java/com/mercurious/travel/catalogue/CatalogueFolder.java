package com.mercurious.travel.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of the user's catalogues: {@code *.json} are imports, {@code versions/<version>/*.json} are published versions,
 * each named by what {@link Catalogue#version()} makes of its files, and the file {@code active} names one of them, or
 * {@code builtin}. Without it the built-in cities and the imports count, as they are at the moment.
 */
public final class CatalogueFolder {
    /** Stands for the cities that the service was built with. */
    public static final String BUILT_IN = "builtin";

    private static final String ACTIVE = "active";
    private static final String VERSIONS = "versions";
    private static final Pattern VERSION = Pattern.compile("(\\d{4}-\\d{2}-)?[0-9a-f]{8}");

    private final Path directory;

    /** @param directory it need not exist */
    public CatalogueFolder(Path directory) {
        this.directory = directory;
    }

    public Path path() {
        return directory;
    }

    /**
     * What the file {@code active} names: a version or {@link #BUILT_IN}; empty: there is no such file.
     *
     * @throws CatalogueException where it names neither
     */
    public Optional<String> active() {
        String name;
        try {
            name = Files.readString(directory.resolve(ACTIVE)).strip();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(directory.resolve(ACTIVE) + " can't be read", e);
        }
        if (!isName(name)) {
            throw new CatalogueException("%s holds '%s'; right is a version such as 2026-11-3f9a1c2d, or %s"
                    .formatted(directory.resolve(ACTIVE), name, BUILT_IN));
        }
        return Optional.of(name);
    }

    /** When the active version was chosen; empty: none was. */
    public Optional<Instant> activeSince() {
        return modified(directory.resolve(ACTIVE));
    }

    /**
     * Makes a version the active one, in one step that a reader sees as a whole; empty: the built-in cities and the imports.
     *
     * @throws CatalogueException where there is no such version, or its files are not what its name says
     */
    public void activate(Optional<String> name) {
        name.filter(version -> !BUILT_IN.equals(version)).ifPresent(this::read);
        try {
            if (name.isEmpty()) {
                Files.deleteIfExists(directory.resolve(ACTIVE));
                return;
            }
            Files.createDirectories(directory);
            Path written = directory.resolve(".active-" + UUID.randomUUID());
            Files.writeString(written, name.get() + "\n", StandardCharsets.UTF_8);
            Files.move(
                    written,
                    directory.resolve(ACTIVE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(directory.resolve(ACTIVE) + " can't be written", e);
        }
    }

    /** Names of the published versions, in alphabetical order. */
    public List<String> versions() {
        if (!Files.isDirectory(directory.resolve(VERSIONS))) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory.resolve(VERSIONS))) {
            return entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(CatalogueFolder::isName)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(directory.resolve(VERSIONS) + " can't be listed", e);
        }
    }

    /** When a version was published; empty: there is none of that name. */
    public Optional<Instant> publishedAt(String version) {
        return modified(folderOf(version));
    }

    /**
     * A published version, each of its cities read.
     *
     * @throws CatalogueException where there is none of that name, a city can't be read, or the files are not those that
     *     were published
     */
    public Catalogue read(String version) {
        return read(version, CityFiles::read);
    }

    /**
     * A published version, its files the ones that were published.
     *
     * @param usable takes name and content of a file, and throws what it finds wrong
     */
    Catalogue read(String version, BiConsumer<String, byte[]> usable) {
        if (!isName(version) || !Files.isDirectory(folderOf(version))) {
            List<String> published = versions();
            throw new CatalogueException("no catalogue version '%s' in %s; %s"
                    .formatted(
                            version,
                            directory,
                            published.isEmpty()
                                    ? "none was published yet"
                                    : "there are " + String.join(", ", published)));
        }
        Map<String, byte[]> files = CatalogueFiles.in(folderOf(version));
        files.forEach(usable);
        Catalogue catalogue = Catalogue.of(files);
        if (!catalogue.version().equals(version)) {
            throw new CatalogueException("%s holds what would be version %s: it was changed or is not complete"
                    .formatted(folderOf(version), catalogue.version()));
        }
        return catalogue;
    }

    /**
     * Adds a version: all of it appears at once, and is not to be written from then on.
     *
     * @return false: that version is there already, and is left as it is
     */
    public boolean publish(Catalogue catalogue, Map<String, byte[]> filesById) {
        Path target = folderOf(catalogue.version());
        if (Files.exists(target)) {
            read(catalogue.version());
            return false;
        }
        try {
            Path draft = Files.createDirectories(target.resolveSibling(".draft-" + UUID.randomUUID()));
            for (Map.Entry<String, byte[]> file : filesById.entrySet()) {
                Path city = draft.resolve(file.getKey() + CatalogueFiles.SUFFIX);
                Files.write(city, file.getValue());
                if (!city.toFile().setReadOnly()) {
                    throw new IOException(city + " can't be protected against writing");
                }
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(target + " can't be written", e);
        }
    }

    /** Changes whenever something changes that decides about the catalogue. */
    Map<String, String> stamps() {
        Map<String, String> stamps = new LinkedHashMap<>();
        String chosen;
        try {
            chosen = active().orElse("");
        } catch (CatalogueException e) {
            chosen = e.getMessage();
        }
        stamps.put(ACTIVE, chosen);
        Path watched = VERSION.matcher(chosen).matches() ? folderOf(chosen) : directory;
        if (!BUILT_IN.equals(chosen)) {
            CatalogueFiles.list(watched).forEach(file -> stamps.put(file.toString(), stamp(file)));
        }
        return stamps;
    }

    private Path folderOf(String version) {
        return directory.resolve(VERSIONS).resolve(version);
    }

    private static boolean isName(String name) {
        return BUILT_IN.equals(name) || VERSION.matcher(name).matches();
    }

    private static Optional<Instant> modified(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + "/" + Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }
}
