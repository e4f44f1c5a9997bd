package com.mercurious.travel.gateway.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mercurious.travel.tools.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A client of the gateway's API. */
final class Api implements AutoCloseable {
    static final String AUTHORIZATION = "Authorization";

    /** A travel request that is valid for some years to come. */
    static final String TRIP =
            "{\"destinations\":[{\"name\":\"Vienna\"}],\"startDate\":\"2030-05-10\",\"endDate\":\"2030-05-12\"}";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final @Nullable Supplier<String> token;

    /** A client with a token of the usual user. */
    Api(URI base) {
        this(base, TestTokens::usual);
    }

    /** @param token that every call brings along which has no {@code Authorization} of its own; null: none does */
    Api(URI base, @Nullable Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /** An event of a stream; {@code id} is null where it has none. */
    record Event(String id, String name, JsonNode data) {}

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    HttpResponse<String> head(String path, String... headers) {
        return send("HEAD", path, null, headers);
    }

    HttpResponse<String> delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    HttpResponse<String> post(String body, String... headers) {
        return postTo("/v1/travel-requests", body, headers);
    }

    HttpResponse<String> postTo(String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return send("POST", path, body, all.toArray(String[]::new));
    }

    /** Wants a plan to be changed. */
    HttpResponse<String> revise(String id, String body, String... headers) {
        return postTo("/v1/travel-requests/" + id + "/revisions", body, headers);
    }

    /** Wants fresh facts. */
    HttpResponse<String> refresh(String id) {
        return send("POST", "/v1/travel-requests/" + id + "/enrichment", null);
    }

    /** Submits a travel request and answers its id. */
    String accepted(String... headers) {
        HttpResponse<String> answer = post(TRIP, headers);
        if (answer.statusCode() != 202) {
            throw new AssertionError("expected 202: " + answer.statusCode() + " " + answer.body());
        }
        return json(answer).path("id").asText();
    }

    JsonNode status(String id) {
        return json(get("/v1/travel-requests/" + id));
    }

    String state(String id) {
        return status(id).path("state").asText();
    }

    /** Follows a request's events; they are in {@link Stream#events()} as they come. */
    Stream follow(String id, String lastEventId) {
        HttpRequest.Builder request = authorized("/v1/travel-requests/" + id + "/events");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new Stream(http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines()));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    private HttpRequest.Builder authorized(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return token == null || List.of(headers).contains(AUTHORIZATION)
                ? request
                : request.header(AUTHORIZATION, "Bearer " + token.get());
    }

    /** Any call. */
    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = authorized(path, headers)
                .timeout(Duration.ofSeconds(70))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** A stream of events that is being read. */
    static final class Stream {
        private final List<Event> events = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Integer> status;
        private final CompletableFuture<Void> end;

        private Stream(CompletableFuture<HttpResponse<java.util.stream.Stream<String>>> answer) {
            this.status = answer.thenApply(HttpResponse::statusCode);
            this.end = answer.thenAcceptAsync(
                    a -> read(a.body()), task -> Thread.ofVirtual().start(task));
        }

        List<Event> events() {
            return events;
        }

        List<String> names() {
            return events.stream().map(Event::name).toList();
        }

        int status() {
            return status.join();
        }

        /** Whether the server has closed the stream. */
        boolean isOver() {
            return end.isDone();
        }

        private void read(java.util.stream.Stream<String> lines) {
            String[] fields = new String[3];
            lines.forEach(line -> {
                if (line.isEmpty() && fields[1] != null) {
                    events.add(new Event(fields[0], fields[1], json(fields[2])));
                    fields[0] = null;
                    fields[1] = null;
                } else if (line.startsWith("id:")) {
                    fields[0] = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    fields[1] = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    fields[2] = line.substring(5).strip();
                }
            });
        }
    }
}
