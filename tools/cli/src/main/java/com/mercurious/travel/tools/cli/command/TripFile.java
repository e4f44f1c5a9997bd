package com.mercurious.travel.tools.cli.command;

import com.mercurious.travel.tools.suite.suite.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A travel request that a person named.
 *
 * @param name the file's name without {@code .json}
 * @param body what is sent
 */
record TripFile(String name, byte[] body) {
    private static final String SUFFIX = ".json";

    /**
     * Finds a request by the name of an example or by a file's path.
     *
     * @throws IllegalArgumentException where there is neither; the message lists the examples
     */
    static TripFile find(String nameOrFile, Workspace workspace) throws IOException {
        Path example = workspace.examples().resolve(nameOrFile + SUFFIX);
        for (Path file : List.of(example, Path.of(nameOrFile))) {
            if (Files.isRegularFile(file)) {
                String name = file.getFileName().toString();
                return new TripFile(
                        name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name,
                        Files.readAllBytes(file));
            }
        }
        throw new IllegalArgumentException("there is no file and no example '%s'; the examples are %s"
                .formatted(nameOrFile, String.join(", ", examples(workspace))));
    }

    private static List<String> examples(Workspace workspace) throws IOException {
        try (Stream<Path> files = Files.list(workspace.examples())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }
}
