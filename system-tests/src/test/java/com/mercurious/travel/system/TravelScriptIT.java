package com.mercurious.travel.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell part of {@code ./travel}: which JDK it takes, and what it says to wrong usage. */
class TravelScriptIT {
    private static final int LIMIT_SECONDS = 20;

    @TempDir
    private Path folder;

    @Test
    void aJavaHomeThatFitsIsTaken() throws Exception {
        Path jdk = jdk("jdk 21", "21.0.4");

        Answer answer = travel(Map.of("JAVA_HOME", jdk.toString()), "jdk");

        assertThat(answer).isEqualTo(new Answer(0, jdk + "\n", ""));
    }

    @Test
    void aJavaHomeThatIsTooOldIsPassedOverWithALine() throws Exception {
        Path old = jdk("old", "17.0.9");
        Path onPath = jdk("new", "22");

        Answer answer =
                travel(Map.of("JAVA_HOME", old.toString(), "PATH", onPath.resolve("bin") + ":/usr/bin:/bin"), "jdk");

        assertThat(answer.status()).isZero();
        assertThat(answer.out()).isEqualTo(onPath + "\n");
        assertThat(answer.err().lines())
                .containsExactly("travel: JAVA_HOME (%s) is passed over: it is JDK 17, the suite needs 21 or newer"
                        .formatted(old));
    }

    @Test
    void theOldNumberingIsUnderstood() throws Exception {
        Path old = jdk("eight", "1.8.0_392");

        Answer answer = travel(Map.of("JAVA_HOME", old.toString()), "jdk");

        assertThat(answer.err()).contains("it is JDK 8,");
    }

    @Test
    void aRuntimeWithoutACompilerIsNoJdk() throws Exception {
        Path jre = jdk("jre", "21");
        Files.delete(jre.resolve("bin/javac"));

        Answer answer = travel(Map.of("JAVA_HOME", jre.toString()), "jdk");

        assertThat(answer.err()).contains("it holds no JDK");
    }

    @Test
    void helpListsTheExamples() throws Exception {
        Answer answer = travel(Map.of(), "help");

        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("run [NAME|FILE]", "  city-break\n", "  two-cities\n");
    }

    @Test
    void anUnknownCommandEndsWithStatus2() throws Exception {
        Answer answer = travel(Map.of(), "fly");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).startsWith("travel: no command 'fly'");
    }

    @Test
    void aModuleThatIsNoneIsAnsweredWithThoseThatThereAre() throws Exception {
        Answer answer = travel(Map.of(), "test", "libs/plan");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("no module 'libs/plan'", "libs/planner, ", "api-gateway", "system-tests\n");
    }

    @Test
    void itWorksThroughASymbolicLinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(
                folder.resolve("a link"), TestSuite.root().resolve("travel"));

        Answer answer = answerOf(link, Map.of(), "help");

        assertThat(answer.out()).contains("  city-break\n");
    }

    private record Answer(int status, String out, String err) {}

    private Answer travel(Map<String, String> environment, String... command) throws Exception {
        return answerOf(TestSuite.root().resolve("travel"), environment, command);
    }

    private Answer answerOf(Path script, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        List<String> line = new ArrayList<>(List.of(script.toString()));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Answer(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.toRealPath().resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (String tool : new String[] {"java", "javac"}) {
            Path file = Files.writeString(home.resolve("bin").resolve(tool), "#!/bin/sh\nexit 1\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }
}
