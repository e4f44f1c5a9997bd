package com.mercurious.travel.generation.worker;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.RequestCancelled;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.ServiceProbe;
import com.mercurious.travel.tools.testing.TestPlatform;
import com.mercurious.travel.tools.testing.records.ChannelFuzz;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No record, whatever is in it, ends a channel of the worker. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformTestResource.class,
        initArgs = @ResourceArg(name = "user", value = "api-generation"))
@TestProfile(OddRecordsIT.QuickSearch.class)
class OddRecordsIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TestHTTPResource("/")
    URI service;

    private ServiceProbe probe;

    /** What is planned doesn't matter here. */
    public static final class QuickSearch implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "travel.planner.search-time", "5ms",
                    "travel.planner.alternative-time", "1ms",
                    "quarkus.http.test-port", "0");
        }
    }

    @BeforeEach
    void isReady() {
        probe = new ServiceProbe(service);
        await().atMost(LIMIT).until(() -> probe.status("ready") == 200);
    }

    @Test
    void oddRequestsAreDeadLettersAndGoodOnesAreAnswered() throws Exception {
        // Given
        ChannelFuzz fuzz = new ChannelFuzz(
                EventType.GENERATION_REQUEST, "api-gateway", id -> Requests.of(id, tripTo("Wien")), probe);
        try (KafkaProbe client = new KafkaProbe(TestPlatform.state(), "app-client")) {
            KafkaProbe.Tap completions = client.tap(Topics.GENERATION_COMPLETED);

            // When
            fuzz.run();

            // Then
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(keys(completions.records())).containsAll(fuzz.taken()));
        }
    }

    @Test
    void oddCancellationsAreDeadLettersAndGoodOnesAreHeard() throws Exception {
        // Given
        ChannelFuzz fuzz = new ChannelFuzz(
                EventType.REQUEST_CANCELLED, "api-gateway", id -> new RequestCancelled(id, 1, Instant.now()), probe);

        // When
        fuzz.run();

        // Then
        Conversation conversation = new Conversation();
        try {
            String cancelled = fuzz.taken().getLast();
            conversation.gateway.publish(Requests.of(cancelled, tripTo("Wien")));
            assertThat(conversation.completion(cancelled).failure().code()).isEqualTo("CANCELLED");
        } finally {
            conversation.close();
        }
    }

    private static List<String> keys(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(ConsumerRecord::key).toList();
    }
}
