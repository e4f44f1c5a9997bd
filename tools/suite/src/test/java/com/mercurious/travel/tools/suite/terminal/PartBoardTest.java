package com.mercurious.travel.tools.suite.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartBoardTest {
    private static final List<String> PARTS = List.of("platform", "api-gateway");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void withoutATerminalThereIsALineAPart() {
        try (PartBoard board = new PartBoard(new Terminal(out, false, 80, false), PARTS)) {
            board.ready("platform", Duration.ofMillis(3210), "on 127.0.0.1");
            board.note("a note");
            board.ready("api-gateway", Duration.ofMillis(1800), "");
        }

        assertThat(text().lines())
                .containsExactly("✔ platform          3.2 s  on 127.0.0.1", "a note", "✔ api-gateway       1.8 s");
    }

    @Test
    void onATerminalTheLinesAreDrawnOverEachOther() {
        try (PartBoard board = new PartBoard(new Terminal(out, true, 80, false), PARTS)) {
            board.ready("platform", Duration.ofSeconds(3), "");
            board.ready("api-gateway", Duration.ofSeconds(2), "");
        }

        String last = text().substring(text().lastIndexOf("\u001b[2A"));
        assertThat(last).contains("✔ platform", "✔ api-gateway");
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
