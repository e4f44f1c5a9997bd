package com.mercurious.travel.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("machine-text")
class GoldenSamplesTest {
    private static final String KNOWN_SUMS = "/samples.sha256";

    static List<String> samples() {
        return Contracts.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theCurrentRecordReadsTheSampleAndLosesNothing(String sample) throws IOException {
        JsonNode json = Contracts.json(sample);

        TravelEvent read = Contracts.STRICT.treeToValue(
                json, Contracts.typeOfSample(sample).dataClass());

        assertThat(normalized(Contracts.STRICT.valueToTree(read))).isEqualTo(normalized(json));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSampleIsValidByItsSchema(String sample) {
        assertThat(Contracts.schemaOf(Contracts.typeOfSample(sample)).validate(Contracts.json(sample)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatTheRecordWritesIsValidByItsSchema(String sample) throws IOException {
        EventType type = Contracts.typeOfSample(sample);
        TravelEvent event = Contracts.STRICT.treeToValue(Contracts.json(sample), type.dataClass());

        JsonNode written = Contracts.STRICT.valueToTree(event);

        assertThat(Contracts.schemaOf(type).validate(written)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theSchemaRefusesASampleThatLacksItsRequestId(EventType type) {
        ObjectNode json = (ObjectNode) Contracts.json(type.sampleResource());
        json.remove("requestId");

        assertThat(Contracts.schemaOf(type).validate(json)).isNotEmpty();
    }

    @Test
    void aCompletionWithBothAResultAndAFailureIsRefused() {
        ObjectNode json = (ObjectNode) Contracts.json(EventType.GENERATION_COMPLETED.sampleResource());
        json.putObject("failure").put("code", "INTERNAL_ERROR").put("message", "both at once");

        assertThat(Contracts.schemaOf(EventType.GENERATION_COMPLETED).validate(json))
                .isNotEmpty();
    }

    @Test
    void aSampleOnceReleasedStaysAsItIs() throws IOException, NoSuchAlgorithmException {
        String known = new String(getClass().getResourceAsStream(KNOWN_SUMS).readAllBytes(), StandardCharsets.UTF_8);

        Map<String, String> sums = new TreeMap<>();
        for (String sample : Contracts.samples()) {
            byte[] content =
                    getClass().getClassLoader().getResourceAsStream(sample).readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            sums.put(sample.substring("samples/".length()), "%064x".formatted(new BigInteger(1, hash)));
        }

        assertThat(sums)
                .as("a changed event gets a sample in a new folder; samples.sha256 lists every one that was released")
                .isEqualTo(parsed(known));
    }

    private static Map<String, String> parsed(String sums) {
        Map<String, String> result = new TreeMap<>();
        sums.lines().map(line -> line.split(" +", 2)).forEach(columns -> result.put(columns[1], columns[0]));
        return result;
    }

    /** 42 and 42.0 are the same number in JSON. */
    private static Object normalized(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), normalized(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            return node.valueStream().map(GoldenSamplesTest::normalized).toList();
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString();
    }
}
