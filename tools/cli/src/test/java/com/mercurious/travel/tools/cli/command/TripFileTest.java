package com.mercurious.travel.tools.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.tools.suite.suite.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TripFileTest {
    @TempDir
    private Path root;

    private Workspace workspace;

    @BeforeEach
    void writeExamples() throws IOException {
        workspace = new Workspace(root, root.resolve(".travel"));
        Files.createDirectories(workspace.examples());
        Files.writeString(workspace.examples().resolve("city-break.json"), "{\"example\":true}");
        Files.writeString(workspace.examples().resolve("family.json"), "{}");
    }

    @Test
    void anExampleIsFoundByItsName() throws IOException {
        TripFile trip = TripFile.find("city-break", workspace);

        assertThat(trip.name()).isEqualTo("city-break");
        assertThat(trip.body()).asString().isEqualTo("{\"example\":true}");
    }

    @Test
    void aFileIsFoundByItsPath() throws IOException {
        Path file = Files.writeString(root.resolve("my trip.json"), "{\"mine\":true}");

        TripFile trip = TripFile.find(file.toString(), workspace);

        assertThat(trip.name()).isEqualTo("my trip");
        assertThat(trip.body()).asString().isEqualTo("{\"mine\":true}");
    }

    @Test
    void forAnythingElseTheExamplesAreNamed() {
        assertThatThrownBy(() -> TripFile.find("moon", workspace))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'moon'")
                .hasMessageContaining("city-break, family");
    }
}
