package com.mercurious.travel.tools.deploy.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.deploy.rendering.Tools;
import com.mercurious.travel.tools.deploy.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to break a deployment is refused, with its line and what would be right; the whole one is not. */
@Tag("machine-text")
class BrokenManifestsTest {
    private static final Tools NONE = Tools.in("");

    @TempDir
    private Path copy;

    static Stream<BrokenCase> cases() throws IOException {
        try (Stream<Path> files = Files.list(Fixtures.in("broken"))) {
            return files.sorted().map(BrokenCase::read).toList().stream();
        }
    }

    @Test
    void theGoodFixtureHasNoFinding() throws IOException {
        Report report = Fixtures.inspected(Fixtures.GOOD, NONE);

        assertThat(report.findings()).isEmpty();
        assertThat(report.looked()).startsWith("15 objects in 2 sets");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefused(BrokenCase broken) throws IOException {
        broken.breakCopy(copy);

        Report report = Fixtures.inspected(copy, NONE);

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
}
