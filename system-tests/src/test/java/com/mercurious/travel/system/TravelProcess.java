package com.mercurious.travel.system;

import com.mercurious.travel.tools.suite.suite.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A command of {@code ./travel} as a process, past the part that builds. */
final class TravelProcess implements AutoCloseable {
    private static final String LAUNCHER = "tools/cli/target/travel-cli.jar";

    private final Process process;
    private final Path output;
    private final Path errors;

    private TravelProcess(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    static TravelProcess start(Workspace workspace, String... arguments) throws IOException {
        return start(workspace, Map.of(), arguments);
    }

    /** A command with variables over those of this process. */
    static TravelProcess start(Workspace workspace, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dtravel.start-caches=false",
                "-Dtravel.root=" + workspace.root(),
                "-Dtravel.home=" + workspace.home(),
                "-jar",
                workspace.root().resolve(LAUNCHER).toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(workspace.home(), "output-", ".txt");
        Path errors = Files.createTempFile(workspace.home(), "errors-", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new TravelProcess(builder.start(), output, errors);
    }

    /** @throws AssertionError where it does not end in time */
    int awaitExit(Duration limit) throws InterruptedException, IOException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still running after " + limit + "; it said:\n" + output());
        }
        return process.exitValue();
    }

    /** All that it has printed so far, on standard output first. */
    String output() throws IOException {
        return standardOutput() + Files.readString(errors);
    }

    /** What a file or a pipe would get of it. */
    String standardOutput() throws IOException {
        return Files.readString(output);
    }

    Process process() {
        return process;
    }

    /** It and all that it started, directly or not, as long as they live. */
    Set<ProcessHandle> family() {
        Set<ProcessHandle> family = process.descendants().collect(Collectors.toSet());
        family.add(process.toHandle());
        return family;
    }

    /** Whether a process has ended, even where nobody has taken note of its end yet. */
    static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
