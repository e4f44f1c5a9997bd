package com.mercurious.travel.tools.bench.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TripBenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void stepsInsteadOfATimeGiveTheSamePlansInEveryRun() {
        // Given
        String[] arguments = {"--iterations", "40", "--city", "salzburg", "--profile", "CULTURE", "--read", "1"};
        run(arguments);
        String first = withoutTimes(out.toString());
        out.getBuffer().setLength(0);

        // When
        int status = run(arguments);

        // Then
        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(withoutTimes(out.toString()))
                .contains("== salzburg, culture")
                .isEqualTo(first);
    }

    @Test
    void noStepsAtAllAreRefused() {
        // When
        int status = run("--iterations", "0");

        // Then
        assertThat(status).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("--iterations is '0'; right would be 1 or more");
    }

    /** Without the milliseconds of each plan, the fifth column, and their summary. */
    private static String withoutTimes(String table) {
        return table.replaceAll("(?m)^(salzburg +culture +\\d+ +\\d+) +\\d+", "$1")
                .replaceAll("(?m)^time with alternatives.*$", "");
    }

    private int run(String... arguments) {
        return new CommandLine(new TripBenchCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
