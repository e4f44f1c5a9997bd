package com.mercurious.travel.tools.bench.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the bench's suite: empty at the beginning, so that one run does not carry the data of another. */
final class FreshHome {
    private FreshHome() {}

    static void prepare(Path home) throws IOException {
        if (Files.exists(home)) {
            List<Path> content;
            try (Stream<Path> files = Files.walk(home)) {
                content = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : content) {
                Files.delete(path);
            }
        }
        Files.createDirectories(home);
    }
}
