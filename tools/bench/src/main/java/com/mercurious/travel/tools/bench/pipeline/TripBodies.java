package com.mercurious.travel.tools.bench.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Travel requests of the load: the same short trip to one city after the other, one plan each. */
final class TripBodies {
    private static final List<String> CITIES = List.of(
            "vienna", "paris", "rome", "berlin", "prague", "lisbon", "amsterdam", "london", "budapest", "madrid");

    private static final String BODY = """
            {"destinations":[{"id":"%s"}],"startDate":"2030-05-09","endDate":"2030-05-11",\
            "arrivalTime":"10:30","departureTime":"18:00","travellers":{"adults":2,"children":0},\
            "interests":{"art":1.0,"history":0.7,"food":0.6,"viewpoints":0.5},"pace":"balanced",\
            "dailyWindow":{"from":"09:00","to":"20:00"},"language":"en","alternatives":0}""";

    private TripBodies() {}

    static List<byte[]> all() {
        return CITIES.stream()
                .map(city -> BODY.formatted(city).getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
