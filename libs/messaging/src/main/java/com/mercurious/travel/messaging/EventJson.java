package com.mercurious.travel.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.TravelEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON of the events. A reader passes over fields that it does not know, so that a newer writer does no harm. */
public final class EventJson {
    private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();
    private static final Map<EventType, JsonForm<? extends TravelEvent>> FORMS =
            Arrays.stream(EventType.values()).collect(Collectors.toMap(type -> type, EventJson::wholeForm));

    private EventJson() {}

    /** The mapper of the suite's JSON; shared, not to be reconfigured. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The form of an event that is read whole. */
    public static <T extends TravelEvent> JsonForm<T> formOf(Class<T> type) {
        @SuppressWarnings("unchecked")
        JsonForm<T> form = (JsonForm<T>) FORMS.get(EventType.ofData(type));
        return form;
    }

    private static JsonForm<? extends TravelEvent> wholeForm(EventType type) {
        ObjectReader reader = MAPPER.readerFor(type.dataClass()).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        return reader::readValue;
    }

    public static byte[] write(Object data) {
        try {
            return MAPPER.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(data.getClass().getName() + " has no JSON form", e);
        }
    }

    private static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.addModules(new JavaTimeModule(), new EventTimes())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }
}
