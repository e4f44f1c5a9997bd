package com.mercurious.travel.tools.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.tools.suite.platform.PlatformState.Kafka;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsumptionTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void anIdThatWasSeenIsDroppedAndCounted() {
        try (Consumption consumption = to(printed)) {
            consumption.print(event("1"));
            consumption.print(event("2"));
            consumption.print(event("1"));

            assertThat(printed.toString(StandardCharsets.UTF_8)).hasLineCount(2);
            assertThat(consumption.summary()).isEqualTo("2 events, 1 dropped that was seen before");
        }
    }

    @Test
    void whatHasNoIdIsNeverTakenForSeen() {
        EventRecord without = new EventRecord("t", "k", Map.of(), new byte[0], Instant.EPOCH);
        try (Consumption consumption = to(printed)) {
            consumption.print(without);
            consumption.print(without);

            assertThat(consumption.summary()).isEqualTo("2 events, 0 dropped that were seen before");
        }
    }

    @Test
    void nothingMoreIsWantedOnceNobodyReads() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        try (Consumption consumption = to(closed)) {
            assertThat(consumption.print(event("1"))).isFalse();
        }
    }

    @Test
    void theOldestIdsAreForgottenFirst() {
        SeenIds seen = new SeenIds(2);
        seen.add("1");
        seen.add("2");
        seen.add("3");

        assertThat(seen.add("3")).isFalse();
        assertThat(seen.add("1")).isTrue();
    }

    private static Consumption to(OutputStream out) {
        return new Consumption(
                new Kafka("127.0.0.1:9", "none", Map.of("app-client", "x")),
                "app-client",
                new StartPoint.Beginning(),
                true,
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private static EventRecord event(String id) {
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
        return new EventRecord("t", "k", Map.of("ce_id", id), json, Instant.EPOCH);
    }
}
