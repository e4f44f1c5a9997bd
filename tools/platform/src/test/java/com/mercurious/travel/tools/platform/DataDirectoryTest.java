package com.mercurious.travel.tools.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path folder;

    @Test
    void keepsPasswordsAndAddsThoseOfNewUsers() throws Exception {
        DataDirectory.Credentials first;
        try (DataDirectory data = DataDirectory.open(folder)) {
            first = data.credentials(List.of("admin"));
        }

        DataDirectory.Credentials second;
        try (DataDirectory data = DataDirectory.open(folder)) {
            second = data.credentials(List.of("admin", "newcomer"));
        }

        assertThat(first.fresh()).isTrue();
        assertThat(second.fresh()).isFalse();
        assertThat(second.passwords()).containsAllEntriesOf(first.passwords()).containsOnlyKeys("admin", "newcomer");
        assertThat(second.passwords().get("newcomer"))
                .hasSize(48)
                .isNotEqualTo(first.passwords().get("admin"));
    }

    @Test
    void showsPasswordsToTheOwnerOnlyAndNeverAsText() throws Exception {
        try (DataDirectory data = DataDirectory.open(folder)) {
            DataDirectory.Credentials credentials = data.credentials(List.of("admin"));

            assertThat(Files.getPosixFilePermissions(folder.resolve("credentials.json")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(credentials.toString())
                    .doesNotContain(credentials.passwords().get("admin"));
        }
    }

    @Test
    void belongsToOneAtATime() throws Exception {
        DataDirectory first = DataDirectory.open(folder);

        assertThatThrownBy(() -> DataDirectory.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Another platform runs on " + folder);
        first.close();
        DataDirectory.open(folder).close();
    }

    @Test
    void remembersPorts() throws Exception {
        try (DataDirectory data = DataDirectory.open(folder)) {
            data.rememberPorts(Map.of("kafka", 9092));

            assertThat(data.rememberedPorts()).isEqualTo(Map.of("kafka", 9092));
        }
    }
}
