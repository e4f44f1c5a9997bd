package com.mercurious.travel.tools.suite.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.tools.suite.process.Watchdog.Turn;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Process child;

    @BeforeEach
    void startChild() throws IOException {
        child = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endChild() {
        child.destroyForcibly();
    }

    @Test
    void whatIsWatchedEndsWithALauncherThatIsKilled() throws Exception {
        Process launcher = launcherThatWatches(child);

        launcher.destroyForcibly();

        await().atMost(LIMIT).untilAsserted(() -> assertThat(child.isAlive()).isFalse());
    }

    @Test
    void whatIsWatchedStaysWithALauncherThatEndsInOrder() throws Exception {
        Watchdog watchdog = Watchdog.start();
        watchdog.watch(Turn.FIRST, child.toHandle());

        watchdog.close();

        assertThat(ProcessHandle.of(watchdog.pid())).isEmpty();
        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void theWatchdogItselfIsGoneWhenAllIsDone() throws Exception {
        Process launcher = launcherThatWatches(child);
        ProcessHandle watchdog = launcher.children().findFirst().orElseThrow();

        launcher.destroyForcibly();

        await().atMost(LIMIT).untilAsserted(() -> assertThat(watchdog.isAlive()).isFalse());
    }

    private static Process launcherThatWatches(Process child) throws IOException {
        Process launcher = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WatchingMain.class.getName(),
                        Long.toString(child.pid()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(launcher.inputReader().readLine()).isEqualTo("watching");
        return launcher;
    }

    /** A launcher of its own, to be killed. */
    static final class WatchingMain {
        private WatchingMain() {}

        public static void main(String[] arguments) throws Exception {
            ProcessHandle child = ProcessHandle.of(Long.parseLong(arguments[0])).orElseThrow();
            try (Watchdog watchdog = Watchdog.start()) {
                watchdog.watch(Turn.FIRST, child);
                System.out.println("watching");
                Thread.currentThread().join();
            }
        }
    }
}
