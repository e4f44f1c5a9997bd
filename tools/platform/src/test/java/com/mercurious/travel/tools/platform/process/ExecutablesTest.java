package com.mercurious.travel.tools.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutablesTest {
    @TempDir
    private Path folder;

    @Test
    void findsTheFirstExecutableOfThatName() throws Exception {
        Path plain = Files.createDirectories(folder.resolve("plain"));
        Files.createFile(plain.resolve("mongod"));
        Path programs = Files.createDirectories(folder.resolve("programs"));
        Path mongod = Files.createFile(programs.resolve("mongod"));
        assertThat(mongod.toFile().setExecutable(true)).isTrue();

        String path = folder.resolve("missing") + File.pathSeparator + plain + File.pathSeparator + programs;

        assertThat(Executables.find("mongod", path)).contains(mongod);
        assertThat(Executables.find("redis-server", path)).isEmpty();
        assertThat(Executables.find("mongod", null)).isEmpty();
    }
}
