package com.mercurious.travel.tools.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a service's own HTTP port how it is. */
public final class ServiceProbe {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern RESULT = Pattern.compile("result=\"([^\"]*)\"");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final URI service;

    public ServiceProbe(URI service) {
        this.service = service;
    }

    /** HTTP status of {@code /q/health/<probe>}. */
    public int status(String probe) {
        return get("/q/health/" + probe).statusCode();
    }

    /** The body of the answer to {@code path}. */
    public String text(String path) {
        return get(path).body();
    }

    /** {@code travel.events.in} of a topic, by result. */
    public Map<String, Double> eventsIn(String topic) {
        Map<String, Double> counts = new HashMap<>();
        text("/q/metrics")
                .lines()
                .filter(line -> line.startsWith("travel_events_in_total{") && line.contains("topic=\"" + topic + "\""))
                .forEach(line -> {
                    Matcher result = RESULT.matcher(line);
                    if (result.find()) {
                        counts.put(result.group(1), Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)));
                    }
                });
        return counts;
    }

    private HttpResponse<String> get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(LIMIT).build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
