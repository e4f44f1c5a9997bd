package com.mercurious.travel.messaging;

import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.SchemaBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The CloudEvents attributes of what this service emits, as headers of a record. */
@ApplicationScoped
class EventHeaders {
    private final String service;
    private final SchemaBase schemas;
    private final Clock clock;

    EventHeaders(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "travel.events.schema-base") SchemaBase schemas,
            Clock clock) {
        this.service = service;
        this.schemas = schemas;
        this.clock = clock;
    }

    Headers of(EventType type, String requestId, String eventId) {
        RecordHeaders headers = new RecordHeaders();
        CloudEventAttributes.of(type, requestId, eventId, service, clock.instant(), schemas)
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
