package com.mercurious.travel.tools.suite.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void withoutATerminalThereIsALineAStage() {
        try (ProgressBar bar = new ProgressBar(new Terminal(out, false, 80, false))) {
            bar.report("searching", 10, null, null);
            bar.report("searching", 20, 100.0, 12);
            bar.report("enriching", 70, null, null);
        }

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0)).startsWith(" 10 %  searching · ");
        assertThat(lines().get(1)).startsWith(" 70 %  enriching · best score 100, 12 visits · ");
    }

    @Test
    void aLateReportDoesNotTurnTheBarBack() {
        try (ProgressBar bar = new ProgressBar(new Terminal(out, false, 80, false))) {
            bar.report("enriching", 70, null, null);
            bar.report("searching", 40, null, null);
        }

        assertThat(lines()).hasSize(1);
    }

    @Test
    void aTerminalNeverGetsALineWiderThanItIs() {
        try (ProgressBar bar = new ProgressBar(new Terminal(out, true, 40, false))) {
            bar.report("a stage with quite a long name, longer than the terminal is wide", 50, 123456.0, 12);
            Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(text())
                    .contains(" 50 %"));
        }

        assertThat(text().replace("\u001b[K", "").split("\r"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(40));
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private List<String> lines() {
        return text().lines().toList();
    }
}
