package com.mercurious.travel.tools.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerChoiceTest {
    @Test
    void readsEachForm(@TempDir Path folder) throws Exception {
        Path program = Files.createFile(folder.resolve("mongod"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        assertThat(parse("auto")).isEqualTo(new ServerChoice.Auto());
        assertThat(parse("embedded")).isEqualTo(new ServerChoice.Embedded());
        assertThat(parse(program.toString())).isEqualTo(new ServerChoice.Binary(program));
        assertThat(parse("mongodb://host:1")).isEqualTo(new ServerChoice.External(URI.create("mongodb://host:1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"automatic", "/no/such/program", "redis://host", "mongodb://a b"})
    void saysWhatWouldBeRight(String value) {
        assertThatThrownBy(() -> parse(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--mongo: ")
                .hasMessageContaining("use auto, embedded, the path of a mongod, or a URI that begins with mongodb://");
    }

    @Test
    void doesNotRepeatAPasswordInItsMessage() {
        assertThatThrownBy(() -> parse("mongodb://user:hidden@a b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hidden");
    }

    @Test
    void leavesUserAndPasswordOutOfWhatIsPrinted() {
        assertThat(ServerChoice.redacted("mongodb://user:hidden@host:27017/db")).isEqualTo("mongodb://host:27017/db");
        assertThat(ServerChoice.redacted("127.0.0.1:9092")).isEqualTo("127.0.0.1:9092");
    }

    private static ServerChoice parse(String value) {
        return ServerChoice.parse("--mongo", value, "mongod", List.of("mongodb", "mongodb+srv"));
    }
}
