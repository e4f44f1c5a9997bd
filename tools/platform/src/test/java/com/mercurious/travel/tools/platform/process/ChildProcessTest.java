package com.mercurious.travel.tools.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final List<String> LONG = List.of("sleep", "300");

    @TempDir
    private Path folder;

    @Test
    void endsTheProcessAndForgetsIt() throws Exception {
        ChildProcess child = ChildProcess.start("child", folder, LONG);
        ProcessHandle handle = handle();

        child.close();

        assertThat(handle.isAlive()).isFalse();
        assertThat(folder.resolve("child.pid")).doesNotExist();
    }

    @Test
    void endsOneThatOutlivedItsPlatform() throws Exception {
        ChildProcess.start("child", folder, LONG);
        ProcessHandle leftOver = handle();

        try (ChildProcess next = ChildProcess.start("child", folder, LONG)) {
            assertThat(next).isNotNull();
            assertThat(leftOver.isAlive()).isFalse();
        }
    }

    @Test
    void sparesAnotherProcessThatHasTheRememberedId() throws Exception {
        Process other = new ProcessBuilder(LONG).start();
        try {
            Files.writeString(folder.resolve("child.pid"), other.pid() + " 1");

            ChildProcess.start("child", folder, LONG).close();

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void tellsWhyItDidNotBecomeReady() throws Exception {
        try (ChildProcess child =
                ChildProcess.start("child", folder, List.of("sh", "-c", "echo no such luck; exit 3"))) {
            assertThatThrownBy(() -> child.awaitReady(() -> false))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("child ended with status 3")
                    .hasMessageContaining("no such luck");
        }
    }

    @Test
    void reportsAnEndThatNobodyAskedFor() throws Exception {
        List<String> reports = new CopyOnWriteArrayList<>();
        try (ChildProcess child = ChildProcess.start("child", folder, LONG)) {
            child.awaitReady(() -> true);
            child.onUnexpectedEnd(reports::add);

            handle().destroyForcibly();

            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(
                            () -> assertThat(reports).singleElement().asString().contains("child ended with status"));
        }
    }

    private ProcessHandle handle() throws IOException {
        String id = Files.readString(folder.resolve("child.pid")).split(" ")[0];
        return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
    }
}
