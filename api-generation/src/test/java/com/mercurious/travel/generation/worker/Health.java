package com.mercurious.travel.generation.worker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the service's own HTTP port. */
final class Health {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Health() {}

    /** HTTP status of {@code /q/health/<probe>}. */
    static int status(URI service, String probe) {
        return get(service, "/q/health/" + probe).statusCode();
    }

    static String text(URI service, String path) {
        return get(service, path).body();
    }

    private static HttpResponse<String> get(URI service, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
