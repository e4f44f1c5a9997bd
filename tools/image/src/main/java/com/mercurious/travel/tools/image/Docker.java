package com.mercurious.travel.tools.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The container engine of this machine, by its command line: {@code docker}, or what stands in for it. */
final class Docker {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final String command;

    /** @param command found on PATH */
    Docker(String command) {
        this.command = command;
    }

    /** Whether it can run containers now. */
    boolean answers() throws InterruptedException {
        try {
            run(ANSWER_LIMIT, List.of("info"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Runs one command.
     *
     * @return what it printed
     * @throws IOException where it fails or takes longer than three minutes, with what it printed
     */
    String run(List<String> arguments) throws IOException, InterruptedException {
        return run(LIMIT, arguments);
    }

    private String run(Duration limit, List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(arguments);
        Path output = Files.createTempFile("docker-", ".txt");
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(
                        command + " " + arguments.getFirst() + " took longer than " + limit.toSeconds() + " s");
            }
            String said = Files.readString(output, StandardCharsets.UTF_8).strip();
            if (process.exitValue() != 0) {
                throw new IOException(command + " " + arguments.getFirst() + " failed: " + said);
            }
            return said;
        } finally {
            Files.delete(output);
        }
    }
}
