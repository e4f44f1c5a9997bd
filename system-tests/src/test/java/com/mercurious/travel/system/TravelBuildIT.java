package com.mercurious.travel.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code ./travel} builds again, and what not: in a folder with this project's poms, where the build only makes empty
 * products and takes note of what it was asked for.
 */
class TravelBuildIT {
    private static final int LIMIT_SECONDS = 20;
    private static final String SUITE = "tools/platform,tools/cli,api-gateway,api-generation,api-enrichment";

    @TempDir
    private Path project;

    @BeforeEach
    void copyWhatTheScriptReads() throws IOException {
        Path root = TestSuite.root();
        Files.createDirectories(project.resolve(".mvn"));
        try (Stream<Path> files = Files.find(root, 3, (file, a) -> file.endsWith("pom.xml"))) {
            for (Path pom : files.toList()) {
                Path copy = project.resolve(root.relativize(pom));
                Files.createDirectories(copy.getParent().resolve("src/main"));
                Files.copy(pom, copy);
            }
        }
        Files.copy(root.resolve("travel"), project.resolve("travel"));
        program("mvnw", """
                #!/bin/bash
                echo "${@: -1}" >>builds.txt
                for folder in $(echo "${@: -1}" | tr , ' '); do
                    mkdir -p "$folder/target/quarkus-app"
                    touch "$folder/target/travel-"{platform,cli,bench,catalogue-tool,deploy}.jar "$folder/target/quarkus-app/quarkus-run.jar"
                done
                """);
        program("jdk/bin/java", "#!/bin/sh\n");
        program("jdk/bin/javac", "#!/bin/sh\n");
        Files.writeString(project.resolve("jdk/release"), "JAVA_VERSION=\"21\"\n");
    }

    @Test
    void aFreshCheckoutBuildsWhatRunsAndNothingElse() throws Exception {
        travel("run", "--help");

        assertThat(builds()).containsExactly(SUITE);
    }

    @Test
    void whatIsBuiltIsNotBuiltAgain() throws Exception {
        travel("run", "--help");

        travel("run", "--help");

        assertThat(builds()).hasSize(1);
    }

    @Test
    void theBenchmarksAndTheTestsAreNoReasonToBuildTheSuite() throws Exception {
        travel("run", "--help");
        change("tools/bench/src/main/Bench.java");
        change("tools/testing/src/main/TestPlatform.java");
        change("api-gateway/src/test/GatewayTest.java");

        travel("run", "--help");

        assertThat(builds()).hasSize(1);
    }

    @Test
    void aServiceIsBuiltAgainAlone() throws Exception {
        travel("run", "--help");
        change("api-enrichment/src/main/Facts.java");

        travel("run", "--help");

        assertThat(builds()).containsExactly(SUITE, "api-enrichment");
    }

    @Test
    void aLibraryBuildsAgainWhatIsMadeFromItThroughOthersToo() throws Exception {
        travel("run", "--help");
        change("libs/opening-hours/src/main/Hours.java");

        travel("run", "--help");

        assertThat(builds()).hasSize(2);
        assertThat(builds().getLast().split(","))
                .contains("api-generation")
                .doesNotContain("tools/platform", "tools/cli");
    }

    @Test
    void aProductThatSomethingElseHasMadeIsNotTrusted() throws Exception {
        travel("run", "--help");
        Files.setLastModifiedTime(
                project.resolve("tools/cli/target/travel-cli.jar"),
                FileTime.from(Instant.now().plusSeconds(60)));

        travel("run", "--help");

        assertThat(builds()).containsExactly(SUITE, "tools/cli");
    }

    @Test
    void theOtherCommandsBuildTheirsWhenTheyAreAskedFor() throws Exception {
        travel("catalogue", "check");
        travel("bench", "planner");
        travel("verify", "deploy");

        assertThat(builds()).containsExactly("tools/catalogue", "tools/bench", "tools/deploy");
    }

    private void change(String file) throws IOException {
        Path changed = project.resolve(file);
        Files.createDirectories(changed.getParent());
        Files.writeString(changed, "changed");
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(project.resolve("builds.txt"));
    }

    private void program(String file, String text) throws IOException {
        Path program = project.resolve(file);
        Files.createDirectories(program.getParent());
        Files.writeString(program, text);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void travel(String... arguments) throws IOException, InterruptedException {
        Path output = project.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(project.resolve("travel").toString()), Stream.of(arguments))
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", project.resolve("jdk").toString());
        builder.environment().remove("TRAVEL_HOME");
        Process process = builder.start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }
}
