package com.mercurious.travel.planner.trip;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.mercurious.travel.events.TravelRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads data files of the tests, which are named by the case that they show. */
public final class Fixtures {
    /** Reads the suite's events, and refuses a field that they do not have. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Fixtures() {}

    /** The request in {@code requests/NAME.json}. */
    public static TravelRequest request(String name) {
        return read("requests/" + name + ".json", TravelRequest.class);
    }

    /** A file of the class path. */
    public static <T> T read(String file, Class<T> type) {
        try (InputStream in = Fixtures.class.getClassLoader().getResourceAsStream(file)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }
}
