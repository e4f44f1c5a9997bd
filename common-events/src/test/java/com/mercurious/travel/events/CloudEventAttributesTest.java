package com.mercurious.travel.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("machine-text")
class CloudEventAttributesTest {

    @Test
    void everyRequiredAttributeOfCloudEvents1IsThere() {
        RequestCancelled event = new RequestCancelled("r-1", 1, Instant.parse("2029-11-21T09:00:03Z"));

        Map<String, String> headers =
                CloudEventAttributes.of(event, "api-gateway", Instant.parse("2029-11-21T09:00:04Z"));

        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", EventIds.of("r-1", EventType.REQUEST_CANCELLED, 1, 0))
                .containsEntry("ce_source", "/mercurious/api-gateway")
                .containsEntry("ce_type", "com.mercurious.travel.request.cancelled.v1")
                .containsEntry("ce_subject", "r-1")
                .containsEntry("ce_time", "2029-11-21T09:00:04Z")
                .containsEntry("ce_dataschema", "http://localhost:3000/schemas/request.cancelled.v1.json")
                .containsEntry("content-type", "application/json");
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aTypeIsFoundByItsNameAndByItsRecord(EventType type) {
        assertThat(EventType.ofType(type.type())).contains(type);
        assertThat(EventType.ofData(type.dataClass())).isEqualTo(type);
    }
}
