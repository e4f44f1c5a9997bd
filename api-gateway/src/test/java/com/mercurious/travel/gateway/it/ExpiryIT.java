package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.events.ProposalCompleted;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.request.RequestIds;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.TrackedRequest.Origin;
import com.mercurious.travel.gateway.store.JsonContent;
import com.mercurious.travel.gateway.store.NewRequest;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.TestPlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ExpiryIT.Profile.class)
@QuarkusTestResource(
        value = PlatformTestResource.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class ExpiryIT {
    @TestHTTPResource("/")
    URI base;

    @Inject
    RequestStore store;

    /** Short lives and frequent sweeps. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "travel.request.expires-after", "2s",
                    "travel.pipeline.sweep-every", "500ms",
                    "travel.pipeline.left-over-after", "1s");
        }
    }

    @Test
    void aRequestThatNobodyAnswersExpiresWithAnEventOfItsOwn() throws Exception {
        try (Api api = new Api(base);
                KafkaProbe client = new KafkaProbe(TestPlatform.state(), "app-client");
                Workers workers = new Workers(TestPlatform.state())) {
            // Given
            KafkaProbe.Tap tap = client.tap(Topics.PROPOSAL_COMPLETED);

            // When
            String id = api.accepted();
            Api.Stream stream = api.follow(id, null);

            // Then
            await().atMost(Duration.ofSeconds(40)).until(() -> api.state(id), "EXPIRED"::equals);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(tap.records(Topics.PROPOSAL_COMPLETED, id))
                            .hasSize(1));
            ProposalCompleted completed = EventJson.mapper()
                    .readValue(
                            tap.records(Topics.PROPOSAL_COMPLETED, id)
                                    .getFirst()
                                    .value(),
                            ProposalCompleted.class);
            assertThat(completed.state()).isEqualTo(RequestState.EXPIRED);
            assertThat(completed.failure().code()).isEqualTo("EXPIRED");
            await().atMost(Duration.ofSeconds(20)).until(stream::isOver);
            workers.plan(id);
            await().during(Duration.ofSeconds(1)).until(() -> api.state(id), "EXPIRED"::equals);
        }
    }

    @Test
    void whatACrashLeftInAnOutboxIsPublished() throws Exception {
        try (Workers workers = new Workers(TestPlatform.state())) {
            // Given
            KafkaProbe.Tap tap = workers.generation.tap(Topics.GENERATION_REQUEST);
            String id = RequestIds.next(System.currentTimeMillis());

            // When
            store.insert(List.of(new NewRequest(stored(id), null)));

            // Then
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(tap.records(Topics.GENERATION_REQUEST, id))
                            .hasSize(1));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(store.state(id).orElseThrow().outbox()).isEmpty());
        }
    }

    private static TrackedRequest stored(String id) {
        TrackedRequest sample = Samples.accepted(id);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant later = now.plus(10, ChronoUnit.MINUTES);
        Origin origin = new Origin(id, "anyone", 1, now, later, null, Samples.TRACE);
        return TrackedRequest.accepted(origin, JsonContent.of(sample.travelRequest(), TravelRequest.class), null);
    }
}
