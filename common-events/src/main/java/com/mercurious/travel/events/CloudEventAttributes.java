package com.mercurious.travel.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * CloudEvents 1.0 context attributes in Kafka's binary content mode: headers named {@code ce_…}
 * (CloudEvents Kafka protocol binding 1.0.2, section 3.2).
 */
public final class CloudEventAttributes {
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String CONTENT_TYPE = "content-type";

    /** W3C Trace Context header. */
    public static final String TRACE_PARENT = "traceparent";

    private static final String SPEC_VERSION_1 = "1.0";
    private static final String JSON = "application/json";

    private CloudEventAttributes() {}

    /**
     * The headers of {@code event} in a suite on this machine, without the trace's.
     *
     * @param source the service that emits it, such as {@code api-gateway}
     */
    public static Map<String, String> of(TravelEvent event, String source, Instant time) {
        return of(event.eventType(), event.requestId(), event.eventId(), source, time, SchemaBase.LOCAL);
    }

    /**
     * The headers of an event of {@code type}, without the trace's.
     *
     * @param source the service that emits it, such as {@code api-gateway}
     * @param schemas where the schemas are published
     */
    public static Map<String, String> of(
            EventType type, String requestId, String eventId, String source, Instant time, SchemaBase schemas) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SPEC_VERSION, SPEC_VERSION_1);
        headers.put(ID, eventId);
        headers.put(SOURCE, "/mercurious/" + source);
        headers.put(TYPE, type.type());
        headers.put(SUBJECT, requestId);
        headers.put(TIME, time.toString());
        headers.put(DATA_SCHEMA, schemas.addressOf(type));
        headers.put(CONTENT_TYPE, JSON);
        return headers;
    }
}
