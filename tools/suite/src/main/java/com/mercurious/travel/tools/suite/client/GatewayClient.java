package com.mercurious.travel.tools.suite.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.mercurious.travel.events.Proposal;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** A client of one gateway. */
public final class GatewayClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);

    private final URI gateway;
    private final TokenSource tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * @param gateway without a slash at the end
     * @param tokens whose caller it is
     */
    public GatewayClient(URI gateway, TokenSource tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    public URI gateway() {
        return gateway;
    }

    /**
     * Sends a travel request.
     *
     * @param body JSON of the request
     * @throws RejectedException where the gateway turns it away
     * @throws IOException where nobody answers
     */
    public Submission submit(byte[] body) throws IOException, InterruptedException {
        return submit("/v1/travel-requests", body);
    }

    /**
     * Wants changes of a plan that there is.
     *
     * @param id of the travel request whose plan it is
     * @param body JSON of the revision
     * @throws RejectedException where the gateway turns it away
     * @throws IOException where nobody answers
     */
    public Submission revise(String id, byte[] body) throws IOException, InterruptedException {
        return submit("/v1/travel-requests/" + id + "/revisions", body);
    }

    /**
     * Asks for fresh facts of a proposal that there is.
     *
     * @throws RejectedException where the gateway turns it away
     */
    public void refresh(String id) throws IOException, InterruptedException {
        HttpRequest request = request("/v1/travel-requests/" + id + "/enrichment")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<byte[]> response = send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 202) {
            throw RejectedException.of(response.statusCode(), response.body());
        }
    }

    private Submission submit(String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<byte[]> response = send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 202) {
            throw RejectedException.of(response.statusCode(), response.body());
        }
        JsonNode answer = JSON.readTree(response.body());
        String location = response.headers().firstValue("Location").orElse("/v1/travel-requests/");
        return new Submission(answer.path("id").asText(), gateway.resolve(location));
    }

    /** Where a travel request is. */
    public RequestStatus status(String id) throws IOException, InterruptedException {
        return JSON.treeToValue(get("/v1/travel-requests/" + id, Map.of()), RequestStatus.class);
    }

    /**
     * Where a travel request is, once its state is no longer what it is now or {@code wait} is over (RFC 7240, section
     * 4.3).
     */
    public RequestStatus statusAfterChange(String id, Duration wait) throws IOException, InterruptedException {
        JsonNode status = get("/v1/travel-requests/" + id, Map.of("Prefer", "wait=" + wait.toSeconds()));
        return JSON.treeToValue(status, RequestStatus.class);
    }

    /** The proposal of a completed travel request. */
    public Proposal proposal(String id) throws IOException, InterruptedException {
        return JSON.treeToValue(get("/v1/proposals/" + id, Map.of("Accept", "application/json")), Proposal.class);
    }

    /**
     * Server-Sent Events of a travel request, until it ends or the connection does.
     *
     * @param lastEventId the last event that was seen; null: all from the beginning
     */
    public Stream<String> eventLines(String id, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                unhurried("/v1/travel-requests/" + id + "/events").header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<Stream<String>> response = send(request.GET().build(), BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("the stream of events answered " + response.statusCode());
        }
        return response.body();
    }

    private JsonNode get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::header);
        HttpResponse<byte[]> response = send(request.GET().build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw RejectedException.of(response.statusCode(), response.body());
        }
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return unhurried(path).timeout(TIMEOUT);
    }

    private HttpRequest.Builder unhurried(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + tokens.token());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        try {
            return http.send(request, body);
        } catch (ConnectException e) {
            throw new IOException("no gateway answers at " + gateway + "; ./travel run starts a suite", e);
        }
    }

    /**
     * A travel request that the gateway has taken.
     *
     * @param location where its state is
     */
    public record Submission(String id, URI location) {}
}
