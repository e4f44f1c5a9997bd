package com.mercurious.travel.tools.bench.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerBenchTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void shouldPrintHowFarPlansAreFromTheBestKnownAndWriteEverySearch(@TempDir Path folder) throws Exception {
        // Given
        Path csv = folder.resolve("results.csv");

        // When
        int status = run("--iterations", "2000", "--seeds", "1,2", "--only", "solomon", "--csv", csv.toString());

        // Then
        assertThat(text(err)).isEmpty();
        assertThat(status).isZero();
        assertThat(text(out))
                .contains("1 instances, seeds [1, 2], 2000 steps a search, 1 thread")
                .containsPattern("proven optima +8 +0\\.000 % +0\\.000 % +- +8/8 +8/8")
                .contains("{E=8, V=0, A=0, M=0}")
                .contains("Latest answer to a cancellation: ")
                .contains("All 8 plans are valid.");
        assertThat(Files.readAllLines(csv)).hasSize(9).anySatisfy(line -> assertThat(line)
                .matches("small-solomon101,4,2,\\d+,\\d+,E,0\\.0000,true,2000,.*"));
    }

    @Test
    void shouldTakeOtherNumbersOfToursThanTheFileGives() {
        // When
        int status = run("--iterations", "500", "--only", "trip101", "--tours", "2-3");

        // Then
        assertThat(status).isZero();
        assertThat(text(out)).contains("All 2 plans are valid.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--time 0s|--time is '0s'; right would be for example 500ms",
                "--time 1h|--time is '1h'; right would be for example 500ms",
                "--time 1s --iterations 5|right would be one of them",
                "--iterations 0|--iterations is '0'; right would be 1 or more",
                "--tours 4-1|--tours is '4-1'; right would be a range",
                "--tours none|--tours is 'none'; right would be a number or a range",
                "--threads 0|--threads is '0'; right would be 1 or more",
                "--only nothing|--only is 'nothing'; right would be an expression"
            })
    void shouldRefuseWrongUsage(String arguments, String message) {
        // When
        int status = run(arguments.split(" "));

        // Then
        assertThat(status).isEqualTo(2);
        assertThat(text(err)).contains(message);
    }

    @Test
    void shouldSayWhichFolderIsMissing() {
        // When
        int status = run("--data", "no-such-folder");

        // Then
        assertThat(status).isEqualTo(1);
        assertThat(text(err)).contains("no-such-folder: there is no such folder");
    }

    private int run(String... arguments) {
        return PlannerBench.run(new PrintStream(out, true), new PrintStream(err, true), arguments);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
