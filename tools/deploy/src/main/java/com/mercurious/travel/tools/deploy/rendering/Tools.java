package com.mercurious.travel.tools.deploy.rendering;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Programs of others, where this machine has them. */
public final class Tools {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Path> folders;

    private Tools(List<Path> folders) {
        this.folders = folders;
    }

    /** @param folders as PATH lists them */
    public static Tools in(String folders) {
        List<Path> list = new ArrayList<>();
        for (String folder : folders.split(File.pathSeparator)) {
            if (!folder.isBlank()) {
                list.add(Path.of(folder));
            }
        }
        return new Tools(list);
    }

    /** Those of the folders in TRAVEL_TOOLS, then of PATH. */
    public static Tools ofThisMachine() {
        return in(System.getenv().getOrDefault("TRAVEL_TOOLS", "")
                + File.pathSeparator
                + System.getenv().getOrDefault("PATH", ""));
    }

    /** The file of a program. */
    public Optional<Path> find(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * What a program said.
     *
     * @param status 0 where all went well
     */
    public record Answer(int status, String output, String complaints) {}

    /** Runs a program to its end, for a minute at most, without standard input. */
    public static Answer run(List<String> command, Path folder) throws IOException {
        Path output = Files.createTempFile("travel-verify", ".out");
        Path complaints = Files.createTempFile("travel-verify", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(output.toFile())
                    .redirectError(complaints.toFile())
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Answer(-1, "", command.getFirst() + " took longer than " + PATIENCE.toSeconds() + " s");
            }
            return new Answer(process.exitValue(), Files.readString(output), Files.readString(complaints));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command.getFirst() + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(complaints);
        }
    }
}
