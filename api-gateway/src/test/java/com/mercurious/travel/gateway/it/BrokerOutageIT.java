package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.events.Topics;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.TestPlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BrokerOutageIT.Profile.class)
@QuarkusTestResource(
        value = OutageResource.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "down", value = "kafka"))
class BrokerOutageIT {
    @TestHTTPResource("/")
    URI base;

    @OutageResource.Outages
    Map<String, Consumer<Boolean>> servers;

    /** Makes this class have a gateway of its own. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("travel.pipeline.sweep-every", "1s", "travel.pipeline.left-over-after", "1s");
        }
    }

    @Test
    void whatIsAcceptedWithoutABrokerIsPublishedOnceItIsBack() throws Exception {
        try (Api api = new Api(base);
                Workers workers = new Workers(TestPlatform.state())) {
            // Given
            KafkaProbe.Tap tap = workers.generation.tap(Topics.GENERATION_REQUEST);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(api.get("/q/health/ready").body()).contains("Kafka does not answer"));
            HttpResponse<String> answer = api.post(Api.TRIP);
            String id = Api.json(answer).path("id").asText();
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(api.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(api.get("/q/health/ready").statusCode()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() ->
                            assertThat(api.get("/q/metrics").body()).containsPattern("travel_outbox_left_over [1-9]"));

            // When
            servers.get("kafka").accept(true);

            // Then
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(tap.records(Topics.GENERATION_REQUEST, id))
                            .isNotEmpty());
            assertThat(tap.records(Topics.GENERATION_REQUEST, id).stream()
                            .map(r -> KafkaProbe.header(r, "ce_id"))
                            .distinct())
                    .hasSize(1);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(api.get("/q/health/ready").body()).doesNotContain("Kafka does not answer"));
            workers.startPlanning(id);
            await().atMost(Duration.ofSeconds(30)).until(() -> api.state(id), "GENERATING"::equals);
        }
    }
}
