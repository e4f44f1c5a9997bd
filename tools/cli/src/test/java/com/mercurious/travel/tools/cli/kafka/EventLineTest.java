package com.mercurious.travel.tools.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.SchemaBase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("machine-text")
class EventLineTest {
    private static final Instant TIME = Instant.parse("2029-11-21T09:00:05.123Z");
    private static final Instant WRITTEN = Instant.parse("2029-11-21T09:00:06Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            proposal.completed          | proposal.completed    r-1  SUCCEEDED   Vienna, Budapest · 2030-05-10 to 2030-05-11 · 2 visits · 42 EUR
            proposal.completed-failed   | proposal.completed    r-1  FAILED      CANCELLED: the client cancelled the travel request
            generation.completed        | generation.completed  r-1  SUCCEEDED   Vienna, Budapest · 2030-05-10 to 2030-05-11 · 2 visits
            enrichment.completed        | enrichment.completed  r-1  SUCCEEDED   facts of 1 of 2 sources
            proposal.progress           | proposal.progress     r-1  GENERATING  28 % SEARCHING
            generation.progress         | generation.progress   r-1  SEARCHING   40 % SEARCHING
            enrichment.progress         | enrichment.progress   r-1  UNDER_WAY   14 % sun
            """)
    void eachTypeIsTold(String sample, String line) throws IOException {
        EventType type = EventType.ofType("com.mercurious.travel." + sample.replaceFirst("-.*", "") + ".v1")
                .orElseThrow();

        String told = EventLine.of(event(type, sample(sample)));

        assertThat(told.replace(" ".repeat(33) + "  ", "  ")).isEqualTo("2029-11-21T09:00:05Z  " + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not JSON", "[1]", "null", "{\"requestId\": "})
    void whatIsNoEventIsSaidToBeNone(String value) {
        EventRecord record = new EventRecord("t", "k", Map.of(), value.getBytes(StandardCharsets.UTF_8), WRITTEN);

        assertThat(EventLine.of(record))
                .startsWith("2029-11-21T09:00:06Z  -")
                .endsWith("not the JSON of an event: " + value.length() + " bytes");
    }

    @Test
    void aRecordWithoutAValueIsSaidToBeSo() {
        assertThat(EventLine.of(new EventRecord("t", null, Map.of("ce_time", "yesterday"), null, WRITTEN)))
                .startsWith("2029-11-21T09:00:06Z")
                .endsWith("not the JSON of an event: no value");
    }

    @Test
    void whatOthersWroteDoesNotSteerTheTerminal() {
        String message = "{\"failure\":{\"code\":\"X\",\"message\":\"\\u001b[2Jgone\\nnext\"}}";

        String told = EventLine.of(event(EventType.PROPOSAL_COMPLETED, message.getBytes(StandardCharsets.UTF_8)));

        assertThat(told).endsWith("X:  [2Jgone next").doesNotContain("\u001b", "\n");
    }

    @Test
    void rawJsonKeepsToOneLine() {
        assertThat(EventLine.raw(
                        event(EventType.PROPOSAL_COMPLETED, "{\r\n  \"é\": 1.50\n}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("{    \"é\": 1.50 }");
    }

    private static EventRecord event(EventType type, byte[] value) {
        Map<String, String> headers =
                new HashMap<>(CloudEventAttributes.of(type, "r-1", "e-1", "test", TIME, SchemaBase.LOCAL));
        return new EventRecord(type.topic(), "r-1", headers, value, WRITTEN);
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = EventType.class.getResourceAsStream("/samples/v1/" + name + ".json")) {
            return in.readAllBytes();
        }
    }
}
