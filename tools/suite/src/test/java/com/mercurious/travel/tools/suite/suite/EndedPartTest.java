package com.mercurious.travel.tools.suite.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndedPartTest {
    @TempDir
    private Path folder;

    @Test
    void theExplanationNamesThePartItsEndAndItsLastLines() throws IOException {
        Path log = Files.writeString(folder.resolve("api-generation.log"), "first\nlast words\n");

        String explanation = new EndedPart("api-generation", 137, log).explanation();

        assertThat(explanation)
                .contains("api-generation was ended by signal 9", log.toString(), "last words")
                .contains("The rest of the suite is stopped with it", "are kept", "./travel run");
    }
}
