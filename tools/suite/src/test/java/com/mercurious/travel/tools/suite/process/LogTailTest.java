package com.mercurious.travel.tools.suite.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path folder;

    @Test
    void theLastLinesInTheirOrder() throws IOException {
        Path log = folder.resolve("a.log");
        Files.writeString(
                log, IntStream.rangeClosed(1, 5000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n\n")));

        assertThat(LogTail.of(log, 3)).containsExactly("line 4998", "line 4999", "line 5000");
    }

    @Test
    void stackFramesAreLeftOut() throws IOException {
        Path log = folder.resolve("b.log");
        Files.writeString(log, "why\n\tat a.B.c(B.java:1)\nCaused by: x\n\t... 3 more\nend\n");

        assertThat(LogTail.of(log, 3)).containsExactly("why", "Caused by: x", "end");
    }

    @Test
    void aLogThatIsNotThereHasNoLines() {
        assertThat(LogTail.of(folder.resolve("none.log"), 3)).isEmpty();
    }
}
