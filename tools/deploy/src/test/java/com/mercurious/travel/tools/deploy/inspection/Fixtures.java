package com.mercurious.travel.tools.deploy.inspection;

import com.mercurious.travel.tools.deploy.rendering.Tools;
import com.mercurious.travel.tools.deploy.schema.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The small project that the tests check, and what is added to it. */
final class Fixtures {
    private static final Path FOLDER = Path.of("src/test/resources/fixtures").toAbsolutePath();

    /** A project without a fault. */
    static final Path GOOD = in("good");

    private Fixtures() {}

    static Path in(String name) {
        return FOLDER.resolve(name);
    }

    static void copy(Path fixture, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(fixture)) {
            for (Path source : files.filter(Files::isRegularFile).toList()) {
                Path target = into.resolve(fixture.relativize(source).toString());
                Files.createDirectories(target.getParent());
                Files.copy(source, target);
            }
        }
    }

    /** What the check says about a project, by the schemas of this one. */
    static Report inspected(Path root, Tools tools) throws IOException {
        return new Inspection(root, Held.SCHEMAS, tools).run();
    }

    /** This project's folder. */
    static Path project() {
        return Path.of(System.getProperty("travel.root"));
    }

    private static final class Held {
        private static final Schemas SCHEMAS = read();

        private static Schemas read() {
            try {
                return Schemas.in(project().resolve("deploy/schemas"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
