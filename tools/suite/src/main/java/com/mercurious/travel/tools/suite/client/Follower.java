package com.mercurious.travel.tools.suite.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.tools.suite.client.EventStream.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;

/**
 * Follows a travel request by its Server-Sent Events, and takes up where it was when the connection breaks. Where the
 * stream can't be had, it asks for the state alone.
 */
public final class Follower {
    private static final int STREAM_ATTEMPTS = 5;
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final GatewayClient client;
    private final ObjectMapper json = new ObjectMapper();

    public Follower(GatewayClient client) {
        this.client = client;
    }

    /**
     * How far a travel request is.
     *
     * @param stage of the planning, or the state, in lower case; null: as before
     * @param percent 0 to 100
     * @param bestScore of the best plan so far; null: as before
     * @param visits in that plan; null: as before
     */
    public record Progress(String stage, int percent, Double bestScore, Integer visits) {}

    /** Hears of progress. */
    @FunctionalInterface
    public interface Listener {
        void progress(Progress progress);
    }

    /**
     * Returns when the request has ended.
     *
     * @return its last state
     * @throws IOException where the gateway can't be reached any more
     */
    public RequestStatus follow(String id, Listener listener) throws IOException, InterruptedException {
        String lastEventId = null;
        for (int attempt = 0; ; attempt++) {
            if (attempt < STREAM_ATTEMPTS) {
                lastEventId = followOnce(id, lastEventId, listener);
            }
            RequestStatus status = attempt == 0 ? client.status(id) : client.statusAfterChange(id, WAIT);
            if (status.state().hasEnded()) {
                return status;
            }
            listener.progress(
                    new Progress(status.state().name().toLowerCase(Locale.ROOT), status.percent(), null, null));
        }
    }

    private String followOnce(String id, String lastEventId, Listener listener) throws InterruptedException {
        String last = lastEventId;
        try (EventStream events = new EventStream(client.eventLines(id, lastEventId))) {
            while (events.hasNext()) {
                Event event = events.next();
                last = event.id() == null ? last : event.id();
                if (event.name().equals("end")) {
                    return last;
                }
                tell(json.readTree(event.data()), listener);
            }
        } catch (IOException | UncheckedIOException e) {
            return last;
        }
        return last;
    }

    private static void tell(JsonNode event, Listener listener) {
        boolean enriching = event.path("state").asText().equals(RequestState.ENRICHING.name());
        JsonNode stage = event.hasNonNull("stage") && !enriching ? event.get("stage") : event.path("state");
        JsonNode score = event.path("bestScore");
        JsonNode visits = event.path("visits");
        listener.progress(new Progress(
                stage.isTextual() ? stage.asText().toLowerCase(Locale.ROOT) : null,
                event.path("percent").asInt(0),
                score.isNumber() ? score.asDouble() : null,
                visits.isNumber() ? visits.asInt() : null));
    }
}
