package com.mercurious.travel.tools.bench.pipeline.probe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The metrics of a service, from its {@code /q/metrics} (Prometheus' text format). */
public final class Gauges {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final String text;

    Gauges(String text) {
        this.text = text;
    }

    /** @throws IOException where the service does not answer */
    public static Gauges of(URI service) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LIMIT)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(service.resolve("/q/metrics"))
                    .timeout(LIMIT)
                    .header("Accept", "text/plain")
                    .build();
            return new Gauges(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    /** The sum of the samples of {@code name}, whatever their labels; NaN where there is none. */
    public double sum(String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }
}
