package com.mercurious.travel.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.GenerationProgress;
import com.mercurious.travel.events.RequestCancelled;
import com.mercurious.travel.events.TravelEvent;
import io.opentelemetry.api.trace.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static final RequestCancelled EVENT = new RequestCancelled("r-1", 1, Instant.parse("2029-11-21T09:00:03Z"));
    private static final String TRACE_PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Headers headers = headersOf(EVENT);
    private String key = "r-1";
    private byte[] value = EventJson.write(EVENT);

    @Test
    void whatWasWrittenIsRead() {
        // Given
        headers.add("traceparent", bytes(TRACE_PARENT));

        // When
        ReceivedEvent<RequestCancelled> read = read();

        // Then
        assertThat(read.data()).isEqualTo(EVENT);
        assertThat(read.id()).isEqualTo(EVENT.eventId());
        assertThat(Span.fromContext(read.trace()).getSpanContext().getTraceId())
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(Traces.traceParentOf(read.trace())).isEqualTo(TRACE_PARENT);
    }

    @Test
    void aFieldOfANewerWriterDoesNoHarm() {
        // Given
        value = bytes(
                "{\"requestId\":\"r-1\",\"attempt\":1,\"cancelledAt\":\"2029-11-21T09:00:03Z\",\"why\":\"rain\"}");

        // When
        RequestCancelled read = read().data();

        // Then
        assertThat(read).isEqualTo(EVENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_subject", "ce_time", "ce_dataschema", "content-type"})
    void whatCloudEventsLeavesOptionalMayBeMissing(String name) {
        // Given
        headers.remove(name);

        // When
        RequestCancelled read = read().data();

        // Then
        assertThat(read).isEqualTo(EVENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/schemas/request.cancelled.v1.json", "https://travel.example/schemas/request.cancelled.v1.json"
            })
    void whereAWriterPublishesItsSchemasIsItsOwnAffair(String schema) {
        // Given
        headers.remove("ce_dataschema").add("ce_dataschema", bytes(schema));

        // When
        RequestCancelled read = read().data();

        // Then
        assertThat(read).isEqualTo(EVENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"traceparent", "tracestate", "baggage", "x-unknown"})
    void headersOfOthersWithoutAValueDoNoHarm(String name) {
        // Given
        headers.add(name, null);

        // When
        RequestCancelled read = read().data();

        // Then
        assertThat(read).isEqualTo(EVENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type"})
    void whatCloudEventsRequiresIsNamedWhereItIsMissing(String name) {
        // Given
        headers.remove(name);

        // When
        Throwable thrown = catchThrowable(this::read);

        // Then
        assertUnreadable(thrown, "no " + name + " header");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_specversion",
                "ce_id",
                "ce_source",
                "ce_type",
                "ce_subject",
                "ce_time",
                "ce_dataschema",
                "content-type"
            })
    void anAttributeThatIsThereTwiceOrEmptyOrTooLongOrNoTextIsNamed(String name) {
        // Given
        byte[] good = headers.lastHeader(name).value();

        // When
        Throwable twice = catchThrowable(() -> read(headersOf(EVENT).add(name, good)));
        Throwable nothing = catchThrowable(() -> read(with(name, null)));
        Throwable empty = catchThrowable(() -> read(with(name, new byte[0])));
        Throwable large = catchThrowable(() -> read(with(name, new byte[1_000_000])));
        Throwable noText = catchThrowable(() -> read(with(name, new byte[] {(byte) 0xff})));
        Throwable control = catchThrowable(() -> read(with(name, bytes("two\nlines"))));

        // Then
        assertUnreadable(twice, name + " is given more than once");
        assertUnreadable(nothing, name + " is empty");
        assertUnreadable(empty, name + " is empty");
        assertUnreadable(large, name + " is longer than 2048 bytes");
        assertUnreadable(noText, name + " is not in UTF-8");
        assertUnreadable(control, name + " has control characters");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3, expected 1.0",
        "ce_source, not a uri %%, expected a URI",
        "ce_dataschema, not a uri %%, expected a URI",
        "ce_time, yesterday, expected a time such as",
        "ce_subject, r-2, expected the requestId r-1",
        "ce_type, com.example.probe, this topic takes com.mercurious.travel.request.cancelled.v1",
        "content-type, text/plain, expected application/json",
        "content-type, application/cloudevents+json, expected application/json"
    })
    void anAttributeOfAWrongFormIsToldWithWhatWouldBeRight(String name, String wrong, String right) {
        // Given
        headers.remove(name);
        headers.add(name, bytes(wrong));

        // When
        Throwable thrown = catchThrowable(this::read);

        // Then
        assertUnreadable(thrown, name + " is " + wrong);
        assertUnreadable(thrown, right);
    }

    @Test
    void anotherTypeIsRefusedAndBothAreNamed() {
        // When
        Throwable thrown = catchThrowable(() -> EventReader.read(key, headers, value, GenerationProgress.class));

        // Then
        assertUnreadable(thrown, "com.mercurious.travel.request.cancelled.v1");
        assertUnreadable(thrown, "com.mercurious.travel.generation.progress.v1");
    }

    @Test
    void brokenJsonIsRefusedWithTheParsersWords() {
        // Given
        value = bytes("{\"requestId\": ");

        // When
        Throwable thrown = catchThrowable(this::read);

        // Then
        assertUnreadable(thrown, "not the JSON of /schemas/request.cancelled.v1.json");
        assertUnreadable(thrown, "Unexpected end-of-input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"requestId\":\"r-1\"}", "{\"requestId\":\"r-1\",\"attempt\":0}"})
    void jsonWithoutAnIdOrAttemptIsRefused(String json) {
        // Given
        value = bytes(json);

        // When
        Throwable thrown = catchThrowable(this::read);

        // Then
        assertUnreadable(thrown, "no requestId or attempt");
    }

    @Test
    void whatFollowsTheJsonIsNotPassedOver() {
        // Given
        value = bytes(new String(value, StandardCharsets.UTF_8) + " {}");

        // When
        Throwable thrown = catchThrowable(this::read);

        // Then
        assertUnreadable(thrown, "not the JSON of");
    }

    @Test
    void noValueIsRefused() {
        // Given
        value = null;

        // When
        Throwable thrown = catchThrowable(this::read);

        // Then
        assertUnreadable(thrown, "no value");
    }

    @Test
    void anotherKeyThanTheRequestsIsRefused() {
        // Given
        key = null;

        // When
        Throwable thrown = catchThrowable(this::read);

        // Then
        assertUnreadable(thrown, "the record's key is null; expected the requestId r-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "two\nlines", "65-characters-are-more-than-any-id-that-the-gateway-has-ever-given-out"})
    void anIdThatNoGatewayGaveIsRefused(String id) {
        // Given
        RequestCancelled event = new RequestCancelled(id, 1, EVENT.cancelledAt());

        // When
        Throwable thrown = catchThrowable(
                () -> EventReader.read(id, headersOf(EVENT), EventJson.write(event), RequestCancelled.class));

        // Then
        assertUnreadable(thrown, "requestId is not one to 64 visible ASCII characters");
    }

    @Test
    void aReasonIsOneShortLine() {
        // Given
        headers.remove("ce_type");
        headers.add("ce_type", bytes("x".repeat(2_000)));

        // When
        Throwable thrown = catchThrowable(this::read);

        // Then
        assertThat(thrown.getMessage()).hasSizeLessThanOrEqualTo(501).doesNotContain("\n");
    }

    private ReceivedEvent<RequestCancelled> read() {
        return read(headers);
    }

    private ReceivedEvent<RequestCancelled> read(Headers given) {
        return EventReader.read(key, given, value, RequestCancelled.class);
    }

    private static void assertUnreadable(Throwable thrown, String reason) {
        assertThat(thrown).isInstanceOf(UnreadableEventException.class).hasMessageContaining(reason);
    }

    private static Headers with(String name, byte[] header) {
        return headersOf(EVENT).remove(name).add(name, header);
    }

    private static Headers headersOf(TravelEvent event) {
        RecordHeaders headers = new RecordHeaders();
        CloudEventAttributes.of(event, "test", Instant.now()).forEach((name, value) -> headers.add(name, bytes(value)));
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
