package com.mercurious.travel.tools.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged platform as a process of its own, the way that the launcher starts it. */
final class PlatformProcess implements AutoCloseable {
    private static final Duration ARCHIVE_LIMIT = Duration.ofSeconds(90);

    private static List<String> classArchive;

    private final Process process;
    private final Path folder;

    private PlatformProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /**
     * @param folder  gets the data, the state file and the output
     * @param options after {@code start --data … --state …}
     */
    static PlatformProcess launch(Path folder, String... options) throws IOException {
        return launchOn(folder.resolve("data"), folder, options);
    }

    /** As {@link #launch}, with the data in another folder. */
    static PlatformProcess launchOn(Path data, Path folder, String... options) throws IOException {
        return launch(classArchive(), data, folder, options);
    }

    private static PlatformProcess launch(List<String> jvm, Path data, Path folder, String... options)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(jvm, data, folder, options))
                .redirectOutput(folder.resolve("out.log").toFile())
                .redirectError(folder.resolve("err.log").toFile());
        builder.environment().putIfAbsent("TESTCONTAINERS_RYUK_DISABLED", "true");
        builder.environment().putIfAbsent("TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1");
        return new PlatformProcess(builder.start(), folder);
    }

    /**
     * The JVM's options that start from an archive of the platform's classes, which saves nearly half the processor time of
     * a start; it is made of a start before the first. None where it was not made.
     */
    private static synchronized List<String> classArchive() {
        if (classArchive == null) {
            classArchive = archiveClasses();
        }
        return classArchive;
    }

    private static List<String> archiveClasses() {
        try {
            Path target = Path.of("target").toAbsolutePath();
            Path home = Files.createTempDirectory(target, "platform-");
            Path archive = target.resolve("platform-classes.jsa");
            Files.deleteIfExists(archive);
            List<String> making = List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:cds*=off");
            PlatformProcess first = launch(making, home.resolve("data"), home, "--free-ports");
            first.awaitReady();
            first.process.destroy();
            boolean made = first.process.waitFor(ARCHIVE_LIMIT.toSeconds(), TimeUnit.SECONDS);
            first.close();
            return made ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off") : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the platform's classes were archived", e);
        }
    }

    private static List<String> command(List<String> jvm, Path data, Path folder, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(jvm);
        command.addAll(List.of(
                "-jar",
                System.getProperty("platform.jar"),
                "start",
                "--data",
                data.toString(),
                "--state",
                folder.resolve("state.json").toString()));
        command.addAll(List.of(options));
        return command;
    }

    /** Waits for the state file and reads it. */
    PlatformState awaitReady() throws IOException {
        Path state = folder.resolve("state.json");
        await().atMost(Duration.ofSeconds(90))
                .failFast("The platform ended", () -> !process.isAlive())
                .untilAsserted(() -> assertThat(state).exists());
        return new ObjectMapper().readValue(state.toFile(), PlatformState.class);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The exit status, after at most half a minute. */
    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(30, TimeUnit.SECONDS))
                .as("the platform ends within 30 s")
                .isTrue();
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(folder.resolve("out.log"));
    }

    String err() throws IOException {
        return Files.readString(folder.resolve("err.log"));
    }

    Path stateFile() {
        return folder.resolve("state.json");
    }

    /** Ends it as SIGTERM does, and waits. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }
}
