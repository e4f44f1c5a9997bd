package com.mercurious.travel.tools.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mercurious.travel.tools.suite.process.StartCache;
import com.mercurious.travel.tools.suite.suite.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged platform as a process of its own, the way that the launcher starts it. */
final class PlatformProcess implements AutoCloseable {
    private static final Path JAR = Workspace.ofCommandLine().platformJar();
    private static final List<String> JVM_OPTIONS = List.of("-Xmx512m", "-XX:+UseSerialGC");

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
        ProcessBuilder builder = new ProcessBuilder(command(data, folder, options))
                .redirectOutput(folder.resolve("out.log").toFile())
                .redirectError(folder.resolve("err.log").toFile());
        builder.environment().putIfAbsent("TESTCONTAINERS_RYUK_DISABLED", "true");
        builder.environment().putIfAbsent("TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1");
        return new PlatformProcess(builder.start(), folder);
    }

    private static List<String> command(Path data, Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(StartCache.of(JAR, JVM_OPTIONS, StartCache.Recording.CLASSES_ALONE)
                .options());
        command.addAll(List.of(
                "-jar",
                JAR.toString(),
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
