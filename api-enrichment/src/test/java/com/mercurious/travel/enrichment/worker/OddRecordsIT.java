package com.mercurious.travel.enrichment.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.events.EnrichmentRequest;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.RequestCancelled;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.events.TravelEvent;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.KafkaProbe.Tap;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.ServiceProbe;
import com.mercurious.travel.tools.testing.TestPlatform;
import com.mercurious.travel.tools.testing.records.ChannelFuzz;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No record, whatever is in it, ends a channel of the worker. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-enrichment"))
class OddRecordsIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final GenerationCompleted PLAN = Itineraries.vienna();

    @TestHTTPResource("/")
    URI service;

    private ServiceProbe probe;

    @BeforeEach
    void isReady() {
        probe = new ServiceProbe(service);
        await().atMost(LIMIT).until(() -> probe.status("ready") == 200);
    }

    @Test
    void oddItinerariesAreDeadLettersAndGoodOnesAreEnriched() throws Exception {
        goodOnesAreEnriched(EventType.GENERATION_COMPLETED, "api-generation", id -> Itineraries.as(id, PLAN));
    }

    @Test
    void oddRefreshesAreDeadLettersAndGoodOnesAreEnriched() throws Exception {
        goodOnesAreEnriched(
                EventType.ENRICHMENT_REQUEST,
                "api-gateway",
                id -> new EnrichmentRequest(id, 2, PLAN.request(), PLAN.itinerary()));
    }

    @Test
    void oddCancellationsAreDeadLettersAndGoodOnesAreHeard() throws Exception {
        // Given
        ChannelFuzz fuzz = new ChannelFuzz(
                EventType.REQUEST_CANCELLED, "api-gateway", id -> new RequestCancelled(id, 1, Instant.now()), probe);

        // When
        fuzz.run();

        // Then
        try (KafkaProbe generation = new KafkaProbe(TestPlatform.state(), "api-generation");
                KafkaProbe client = new KafkaProbe(TestPlatform.state(), "app-client")) {
            Tap completions = client.tap(Topics.ENRICHMENT_COMPLETED);
            String cancelled = fuzz.taken().getLast();
            generation.publish(Itineraries.as(cancelled, PLAN));
            await().atMost(LIMIT).untilAsserted(() -> assertThat(
                            completions.records(Topics.ENRICHMENT_COMPLETED, cancelled))
                    .singleElement()
                    .satisfies(record -> assertThat(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
                            .contains("CANCELLED")));
        }
    }

    private void goodOnesAreEnriched(EventType type, String writer, Function<String, TravelEvent> good)
            throws Exception {
        // Given
        ChannelFuzz fuzz = new ChannelFuzz(type, writer, good, probe);
        try (KafkaProbe client = new KafkaProbe(TestPlatform.state(), "app-client")) {
            Tap completions = client.tap(Topics.ENRICHMENT_COMPLETED);

            // When
            fuzz.run();

            // Then
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(keys(completions.records())).containsAll(fuzz.taken()));
        }
    }

    private static List<String> keys(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(ConsumerRecord::key).toList();
    }
}
