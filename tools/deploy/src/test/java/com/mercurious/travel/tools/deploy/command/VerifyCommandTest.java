package com.mercurious.travel.tools.deploy.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.suite.option.CommandLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {
    private static final Path GOOD = Path.of("src/test/resources/fixtures/good");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void statusIsZeroWhereNothingIsFound() {
        int status = run("deploy", "--in", GOOD.toString());

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith(": 0 findings\n");
    }

    @Test
    void statusIsOneWhereSomethingIsFound(@TempDir Path copy) throws IOException {
        Files.createDirectories(copy.resolve("deploy"));
        Files.writeString(copy.resolve("pom.xml"), "<project></project>");
        Files.writeString(copy.resolve("deploy/odd.yaml"), "apiVersion: v1\nkind: Oddity\nmetadata: {name: odd}\n");

        int status = run("deploy", "--in", copy.toString());

        assertThat(status).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("deploy/odd.yaml:2: Oddity odd: there is no schema of the kind Oddity in v1; right: ")
                .endsWith(": 1 finding\n");
    }

    @Test
    void statusIsTwoWhereItIsUsedWrongly(@TempDir Path empty) {
        assertThat(run("deploy", "--everything")).isEqualTo(2);
        assertThat(run("deploy", "--in", empty.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no folder deploy in " + empty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "help deploy", "--help", "deploy --help"})
    void whoAsksForHelpGetsIt(String asked) {
        int status = run(asked.split(" "));

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: travel verify");
        assertThat(err.size()).isZero();
    }

    private int run(String... arguments) {
        return CommandLines.of(new VerifyCommand())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }
}
