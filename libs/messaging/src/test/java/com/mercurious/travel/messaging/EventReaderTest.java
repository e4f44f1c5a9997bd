package com.mercurious.travel.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.GenerationProgress;
import com.mercurious.travel.events.RequestCancelled;
import io.opentelemetry.api.trace.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    private static final RequestCancelled EVENT = new RequestCancelled("r-1", 1, Instant.parse("2029-11-21T09:00:03Z"));
    private static final String TRACE_PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void whatWasWrittenIsRead() {
        Headers headers = headersOf(EVENT).add("traceparent", TRACE_PARENT.getBytes(StandardCharsets.UTF_8));

        ReceivedEvent<RequestCancelled> read =
                EventReader.read("r-1", headers, EventJson.write(EVENT), RequestCancelled.class);

        assertThat(read.data()).isEqualTo(EVENT);
        assertThat(read.id()).isEqualTo(EVENT.eventId());
        assertThat(Span.fromContext(read.trace()).getSpanContext().getTraceId())
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(Traces.traceParentOf(read.trace())).isEqualTo(TRACE_PARENT);
    }

    @Test
    void aFieldOfANewerWriterDoesNoHarm() {
        byte[] newer = "{\"requestId\":\"r-1\",\"attempt\":1,\"cancelledAt\":\"2029-11-21T09:00:03Z\",\"why\":\"rain\"}"
                .getBytes(StandardCharsets.UTF_8);

        RequestCancelled read = EventReader.read("r-1", headersOf(EVENT), newer, RequestCancelled.class)
                .data();

        assertThat(read).isEqualTo(EVENT);
    }

    @Test
    void anotherTypeIsRefusedAndBothAreNamed() {
        assertThatThrownBy(() ->
                        EventReader.read("r-1", headersOf(EVENT), EventJson.write(EVENT), GenerationProgress.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("com.mercurious.travel.request.cancelled.v1")
                .hasMessageContaining("com.mercurious.travel.generation.progress.v1");
    }

    @Test
    void aRecordThatIsNoCloudEventIsRefused() {
        assertThatThrownBy(() ->
                        EventReader.read("r-1", new RecordHeaders(), EventJson.write(EVENT), RequestCancelled.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("no ce_type header");
    }

    @Test
    void brokenJsonIsRefusedWithTheParsersWords() {
        assertThatThrownBy(() -> EventReader.read(
                        "r-1",
                        headersOf(EVENT),
                        "{\"requestId\": ".getBytes(StandardCharsets.UTF_8),
                        RequestCancelled.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("not the JSON of /schemas/request.cancelled.v1.json")
                .hasMessageContaining("Unexpected end-of-input");
    }

    @Test
    void anEmptyObjectAndNoValueAreRefused() {
        byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> EventReader.read("r-1", headersOf(EVENT), empty, RequestCancelled.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("no requestId or attempt");
        assertThatThrownBy(() -> EventReader.read("r-1", headersOf(EVENT), null, RequestCancelled.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("no value");
    }

    private static Headers headersOf(RequestCancelled event) {
        RecordHeaders headers = new RecordHeaders();
        CloudEventAttributes.of(event, "test", Instant.now())
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
