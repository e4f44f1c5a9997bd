package com.mercurious.travel.tools.deploy.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.deploy.rendering.Tools;
import com.mercurious.travel.tools.deploy.report.Finding;
import com.mercurious.travel.tools.deploy.schema.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to break a deployment is refused, with its line and what would be right; the whole one is not. */
class BrokenManifestsTest {
    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");
    private static final Path GOOD = FIXTURES.resolve("good").toAbsolutePath();

    private static Schemas schemas;

    @TempDir
    private Path copy;

    @BeforeAll
    static void readSchemas() throws IOException {
        schemas = Schemas.in(Path.of(System.getProperty("travel.root")).resolve("deploy/schemas"));
    }

    static Stream<BrokenCase> cases() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES.resolve("broken"))) {
            return files.sorted().map(BrokenCase::read).toList().stream();
        }
    }

    @Test
    void theGoodFixtureHasNoFinding() throws IOException {
        Report report = inspected(GOOD, Tools.in(""));

        assertThat(report.findings()).isEmpty();
        assertThat(report.looked()).startsWith("15 objects in 2 sets");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefused(BrokenCase broken) throws IOException {
        broken.breakCopy(GOOD, copy);

        Report report = inspected(copy, Tools.in(""));

        assertThat(report.findings()).extracting(Finding::toString).containsExactlyElementsOf(broken.findings());
    }

    @Test
    void theTwelveCasesAreAmongThem() throws IOException {
        List<String> names = cases().map(BrokenCase::name).toList();

        assertThat(names)
                .contains(
                        "unknown-field",
                        "wrong-enum",
                        "wrong-type",
                        "missing-field",
                        "unknown-version",
                        "duplicate-key",
                        "dangling-config-map-key",
                        "missing-acl",
                        "dead-probe-path",
                        "selector-without-match",
                        "replicas-beside-autoscaler",
                        "writable-root");
    }

    private static Report inspected(Path root, Tools tools) throws IOException {
        return new Inspection(root, schemas, tools).run();
    }
}
