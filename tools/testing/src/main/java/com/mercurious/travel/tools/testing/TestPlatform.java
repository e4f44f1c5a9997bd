package com.mercurious.travel.tools.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mercurious.travel.tools.suite.platform.PlatformProcess;
import com.mercurious.travel.tools.suite.platform.PlatformState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The platform that integration tests run on: one a test JVM, in containers where Docker answers and embedded elsewhere.
 * Environment {@code TRAVEL_TEST_SERVERS} ({@code containers} or {@code embedded}) decides otherwise.
 */
public final class TestPlatform {
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final String JAR = "tools/platform/target/travel-platform.jar";

    /** Where the state of this JVM's platform is: a system property, since each test application has class loaders of its own. */
    private static final String STATE_FILE = "travel.test.platform.state";

    private TestPlatform() {}

    /** The platform of this JVM, started at the first call and ended with the JVM. */
    public static PlatformState state() {
        synchronized (System.class) {
            String started = System.getProperty(STATE_FILE);
            if (started != null) {
                return read(Path.of(started));
            }
            Path home = home("shared");
            PlatformState state = start(home, List.of()).state();
            System.setProperty(STATE_FILE, home.resolve("platform.json").toString());
            System.out.printf(
                    "Integration tests run on: %s; %s; %s%n",
                    state.kafka().server(),
                    state.mongo().server(),
                    state.redis().server());
            return state;
        }
    }

    private static PlatformState read(Path file) {
        try {
            return new ObjectMapper().readValue(file.toFile(), PlatformState.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A platform of a test's own, for what would disturb others; the caller closes it. */
    public static PlatformProcess start(Path home, List<String> options) {
        String servers = System.getenv().getOrDefault("TRAVEL_TEST_SERVERS", "containers");
        List<String> all = new java.util.ArrayList<>(List.of("--free-ports", "--servers", servers));
        all.addAll(options);
        try {
            return PlatformProcess.start(projectRoot().resolve(JAR), home, START_LIMIT, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the platform started", e);
        }
    }

    /** A folder of that name under the module's {@code target}. */
    public static Path home(String name) {
        try {
            Path parent = Path.of("target", "platforms").toAbsolutePath();
            Files.createDirectories(parent);
            return Files.createTempDirectory(parent, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder above the module that holds the platform's jar. */
    public static Path projectRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("deploy/kafka/topology.yaml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("run the tests from within the project");
        }
        return folder;
    }
}
