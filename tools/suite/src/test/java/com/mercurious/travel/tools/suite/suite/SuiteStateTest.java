package com.mercurious.travel.tools.suite.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteStateTest {
    private static final URI GATEWAY = URI.create("http://127.0.0.1:3000");
    private static final URI ISSUER = URI.create("http://127.0.0.1:3003/travel");

    @TempDir
    private Path root;

    private Workspace workspace;

    @BeforeEach
    void makeHome() throws IOException {
        workspace = new Workspace(root, root.resolve(".travel"));
        Files.createDirectories(workspace.home());
    }

    @Test
    void aRunningSuiteIsFoundUntilItsProcessEnds() throws Exception {
        SuiteState state = new SuiteState(1, GATEWAY, ISSUER, Map.of("api-gateway", GATEWAY));
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockingMain.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(other.inputReader().readLine()).isEqualTo("locked");

        state.write(workspace);

        assertThat(Suite.runsIn(workspace)).isTrue();
        assertThat(SuiteState.ofRunning(workspace)).contains(state);
        other.destroyForcibly().waitFor();
        assertThat(Suite.runsIn(workspace)).isFalse();
    }

    @Test
    void aSuiteWhoseLauncherIsGoneIsNone() throws Exception {
        SuiteLock.take(workspace).close();

        new SuiteState(ProcessHandle.current().pid(), GATEWAY, ISSUER, Map.of()).write(workspace);

        assertThat(SuiteState.ofRunning(workspace)).isEmpty();
    }

    @Test
    void aSecondSuiteOnTheSameHomeIsRefusedAndToldOfTheOtherWay() throws IOException {
        try (SuiteLock first = SuiteLock.take(workspace)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> SuiteLock.take(workspace))
                    .isInstanceOf(SuiteException.class)
                    .hasMessageContaining("already runs")
                    .hasMessageContaining("./travel request");
        }

        assertThat(Suite.runsIn(workspace)).isFalse();
    }

    /** Another launcher: takes the lock of the workspace that it is given, and stays. */
    static final class LockingMain {
        private LockingMain() {}

        public static void main(String[] arguments) throws Exception {
            Path root = Path.of(arguments[0]);
            try (SuiteLock lock = SuiteLock.take(new Workspace(root, root.resolve(".travel")))) {
                System.out.println(lock == null ? "free" : "locked");
                Thread.currentThread().join();
            }
        }
    }
}
