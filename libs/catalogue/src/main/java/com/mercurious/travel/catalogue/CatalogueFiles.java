package com.mercurious.travel.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where catalogue files come from: the module's own resources and a directory of the user's. */
public final class CatalogueFiles {
    /** Lists the built-in cities, one id a line: a class path can't be listed. */
    static final String INDEX = "catalogue-cities.txt";

    private static final String FOLDER = "catalogue/";
    static final String SUFFIX = ".json";

    private CatalogueFiles() {}

    /** Name and content of each built-in file. */
    public static Map<String, byte[]> builtIn() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String index = new String(resource(INDEX), StandardCharsets.UTF_8);
        index.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(id -> {
            String name = FOLDER + id + SUFFIX;
            files.put(name, resource(name));
        });
        return files;
    }

    /**
     * Name and content of each {@code *.json} in a directory; none where the directory does not exist.
     *
     * @throws UncheckedIOException where the directory or a file can't be read
     */
    public static Map<String, byte[]> in(Path directory) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        list(directory).forEach(file -> files.put(file.toString(), content(file)));
        return files;
    }

    /** The {@code *.json} in a directory by name; none where the directory does not exist. */
    static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " can't be listed", e);
        }
    }

    /** @throws UncheckedIOException where the file can't be read */
    static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = CatalogueFiles.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new CatalogueException(
                        "no resource %s on the class path; %s names a city that is not there".formatted(name, INDEX));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name + " can't be read", e);
        }
    }
}
