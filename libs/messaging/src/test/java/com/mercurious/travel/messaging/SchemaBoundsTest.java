package com.mercurious.travel.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EnrichmentRequest;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.GenerationRequest;
import com.mercurious.travel.events.TravelEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Golden samples with one value changed: what is out of its schema's bounds is refused, and the reason names it. */
class SchemaBoundsTest {

    @ParameterizedTest
    @EnumSource(EventType.class)
    void whatTheSuiteWritesIsWithinBounds(EventType type) throws IOException {
        assertThat(read(type.dataClass(), sample(type.sampleResource())).data()).isInstanceOf(type.dataClass());
    }

    @ParameterizedTest
    @ValueSource(strings = {"generation.completed-failed", "generation.completed-revision"})
    void soAreOtherCompletions(String sample) throws IOException {
        assertThat(read(GenerationCompleted.class, sample("samples/v1/" + sample + ".json"))
                        .data())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/request/alternatives | 2147483647 | request.alternatives is 2147483647; expected 0 to 3",
                "/request/alternatives | -1 | request.alternatives is -1; expected 0 to 3",
                "/request/travellers/adults | -1 | request.travellers.adults is -1; expected 0 or more",
                "/request/base | {\"lat\": 90.01, \"lon\": 0} | request.base.lat is 90.01; expected -90 to 90",
                "/request/base | {\"lat\": 1e999, \"lon\": 0} | request.base.lat is Infinity; expected -90 to 90",
                "/request/destinations | [] | request.destinations has 0 elements; expected 1 or more",
                "/request/destinations | [null] | request.destinations[0] is null",
                "/request/interests | {\"art\": null} | request.interests[ART] is null",
                "/request/interests | {\"art\": 1.5} | request.interests[ART] is 1.5; expected 0 to 1",
                "/request/mustSee | [\"Albertina\", null] | request.mustSee[1] is null",
                "/request/startDate | null | request.startDate is missing or null",
                "/request/dailyWindow/to | null | request.dailyWindow.to is missing or null",
                "/request | null | request is missing or null",
                "/request/budget | {\"amount\": 1e400, \"currency\": \"EUR\"} | request.budget.amount is 1E+400",
            })
    void aRequestOutOfBoundsIsRefused(String place, String json, String reason) throws IOException {
        assertRefused(GenerationRequest.class, place, json, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/itinerary/stays/0/base/lat | 1e300 | itinerary.stays[0].base.lat is 1.0E300; expected -90 to 90",
                "/itinerary/stays/0/base/lon | -180.5 | itinerary.stays[0].base.lon is -180.5; expected -180 to 180",
                "/itinerary/stays/0/base | null | itinerary.stays[0].base is missing or null",
                "/itinerary/stays/0/arrive | null | itinerary.stays[0].arrive is missing or null",
                "/itinerary/stays/0 | null | itinerary.stays[0] is null",
                "/itinerary/stays | null | itinerary.stays is missing or null",
                "/itinerary/days/0/visits | null | itinerary.days[0].visits is missing or null",
                "/itinerary/days/0/visits/0/coordinates | null | itinerary.days[0].visits[0].coordinates is missing",
            })
    void anItineraryOutOfBoundsIsRefused(String place, String json, String reason) throws IOException {
        assertRefused(GenerationCompleted.class, place, json, reason);
        assertRefused(EnrichmentRequest.class, place, json, reason);
    }

    @Test
    void whatIsOptionalMayBeNull() throws IOException {
        ObjectNode event = sample(EventType.GENERATION_REQUEST.sampleResource());
        ((ObjectNode) event.get("request"))
                .putNull("budget")
                .putNull("alternatives")
                .putNull("rainyDays");

        GenerationRequest read = read(GenerationRequest.class, event).data();

        assertThat(read.request().alternatives()).isNull();
    }

    private static void assertRefused(Class<? extends TravelEvent> type, String place, String json, String reason)
            throws IOException {
        ObjectNode event = sample(EventType.ofData(type).sampleResource());
        int last = place.lastIndexOf('/');
        JsonNode holder = event.at(place.substring(0, last));
        String name = place.substring(last + 1);
        String text = changed(event, holder, name, json);

        Throwable thrown =
                catchThrowable(() -> read(type, event.get("requestId").asText(), text));

        assertThat(thrown).isInstanceOf(UnreadableEventException.class).hasMessageContaining(reason);
    }

    /** As text, since a tree holds no number beyond a double's. */
    private static String changed(ObjectNode event, JsonNode holder, String name, String json) {
        String mark = "the changed value";
        if (holder instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), mark);
        } else {
            ((ObjectNode) holder).put(name, mark);
        }
        return event.toString().replace('"' + mark + '"', json);
    }

    private static ObjectNode sample(String resource) throws IOException {
        try (InputStream in = EventType.class.getClassLoader().getResourceAsStream(resource)) {
            return (ObjectNode) EventJson.mapper().readTree(in);
        }
    }

    private static <T extends TravelEvent> ReceivedEvent<T> read(Class<T> type, ObjectNode event) {
        return read(type, event.get("requestId").asText(), event.toString());
    }

    private static <T extends TravelEvent> ReceivedEvent<T> read(Class<T> type, String id, String json) {
        RecordHeaders headers = new RecordHeaders();
        String ceType = EventType.ofData(type).type();
        headers.add(CloudEventAttributes.TYPE, ceType.getBytes(StandardCharsets.UTF_8));
        headers.add(CloudEventAttributes.SPEC_VERSION, "1.0".getBytes(StandardCharsets.UTF_8));
        headers.add(CloudEventAttributes.ID, "1".getBytes(StandardCharsets.UTF_8));
        headers.add(CloudEventAttributes.SOURCE, "test".getBytes(StandardCharsets.UTF_8));
        return EventReader.read(id, headers, json.getBytes(StandardCharsets.UTF_8), type);
    }
}
