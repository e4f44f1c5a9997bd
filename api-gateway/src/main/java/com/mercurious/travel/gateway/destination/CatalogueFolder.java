package com.mercurious.travel.gateway.destination;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of catalogues that the planner reads too: {@code *.json} are imports, {@code versions/<version>/*.json} are
 * published versions, and the file {@code active} names one of them, or {@code builtin}.
 */
final class CatalogueFolder {
    static final String BUILT_IN = "builtin";

    private static final String ACTIVE = "active";
    private static final Pattern VERSION = Pattern.compile("(\\d{4}-\\d{2}-)?([0-9a-f]{8})");
    private static final int HASH_BYTES = 4;

    private final Path directory;

    CatalogueFolder(Path directory) {
        this.directory = directory;
    }

    /**
     * The version that counts, or {@link #BUILT_IN}; empty: the built-in cities with the imports.
     *
     * @throws IOException where the file names neither
     */
    Optional<String> active() throws IOException {
        String name;
        try {
            name = Files.readString(directory.resolve(ACTIVE)).strip();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (!BUILT_IN.equals(name) && !VERSION.matcher(name).matches()) {
            throw new IOException("%s holds '%s'; right is a version such as 2026-11-3f9a1c2d, or %s"
                    .formatted(directory.resolve(ACTIVE), name, BUILT_IN));
        }
        return Optional.of(name);
    }

    /** Imported files, by name; none where there is no such folder. */
    List<Path> imports() throws IOException {
        return jsonIn(directory);
    }

    /** @throws IOException where there is no such version, or its files are not those that were published */
    List<Destination> version(String version) throws IOException {
        Path folder = directory.resolve("versions").resolve(version);
        Map<String, byte[]> contents = new TreeMap<>();
        List<Destination> found = new ArrayList<>();
        for (Path file : jsonIn(folder)) {
            byte[] content = Files.readAllBytes(file);
            List<Destination> cities = CatalogueReader.read(new ByteArrayInputStream(content));
            if (cities.size() != 1) {
                throw new IOException("%s has %s cities; right is one a file".formatted(file, cities.size()));
            }
            contents.put(cities.getFirst().id(), content);
            found.add(cities.getFirst());
        }
        if (!version.endsWith(hashOf(contents))) {
            throw new IOException("%s is not there, is not complete or was changed".formatted(folder));
        }
        return found;
    }

    /** Changes whenever something changes that decides about the cities. */
    String fingerprint() {
        StringBuilder all = new StringBuilder();
        try {
            String active = Files.exists(directory.resolve(ACTIVE)) ? Files.readString(directory.resolve(ACTIVE)) : "";
            all.append(active);
            boolean version = VERSION.matcher(active.strip()).matches();
            Path folder = version ? directory.resolve("versions").resolve(active.strip()) : directory;
            for (Path file : jsonIn(folder)) {
                all.append(file).append(Files.getLastModifiedTime(file)).append(Files.size(file));
            }
        } catch (IOException e) {
            all.append("unreadable: ").append(e.getMessage());
        }
        return all.toString();
    }

    /** The end of a version's name: of each city, in the order of their ids, the id and the file. */
    private static String hashOf(Map<String, byte[]> contentsById) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contentsById.forEach((id, content) -> {
                digest.update(id.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static List<Path> jsonIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
