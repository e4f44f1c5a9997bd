package com.mercurious.travel.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mercurious.travel.events.EventType;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.outbox.Flight.Failed;
import com.mercurious.travel.gateway.outbox.Flight.Pending;
import com.mercurious.travel.gateway.request.OutboxEntry;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.messaging.OutgoingEvent;
import com.mercurious.travel.messaging.Sending;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

class FlightTest {
    private static final String ID = "0193a000-0000-7000-8000-000000000022";

    private final TrackedRequest request = Samples.completed(ID);

    @Test
    void tellsWhatKafkaHasFromWhatItMayTakeAndFromWhatItNeverTakes() throws InterruptedException {
        // Given
        List<Pending> events = List.of(pending(1), pending(2), pending(3), pending(4));
        Sending sending = new Sending(4);
        Flight flight = new Flight(List.of(request), events, sending);

        // When
        sending.answered(0, null);
        sending.answered(1, new RecordTooLargeException("too large"));
        sending.answered(2, new NetworkException("cut"));
        sending.await(Duration.ofMillis(1));

        // Then
        assertThat(flight.taken()).isEqualTo(Map.of(ID, List.of("PROPOSAL_COMPLETED/1/0")));
        assertThat(flight.refused().stream().map(Failed::event)).containsExactly(events.get(1));
        assertThat(flight.delayed().stream().map(Failed::event)).containsExactly(events.get(2), events.get(3));
        assertThat(flight.delayed().getLast().reason()).hasMessage("no acknowledgement in time");
    }

    @Test
    void theFirstAnswerCounts() {
        // Given
        Sending sending = new Sending(1);
        sending.answered(0, new NetworkException("cut"));

        // When
        sending.answered(0, null);

        // Then
        assertThat(sending.failure(0)).isInstanceOf(NetworkException.class);
    }

    @Test
    void anEndInShortHasTheIdOfTheWhole() throws IOException {
        // When
        OutgoingEvent end = OutboxEvents.inShort(pending(1));

        // Then
        assertThat(end.id())
                .isEqualTo(OutboxEvents.of(request, request.outbox().getLast()).id());
        var json = EventJson.mapper().readTree(end.json());
        assertThat(json.path("state").asText()).isEqualTo("FAILED");
        assertThat(json.path("failure").path("code").asText()).isEqualTo("UNPUBLISHABLE");
        assertThat(json.has("proposal")).isFalse();
    }

    private Pending pending(int attempt) {
        return new Pending(
                request.light(), OutboxEntry.of(EventType.PROPOSAL_COMPLETED, attempt, null, Samples.ENDED_AT));
    }
}
