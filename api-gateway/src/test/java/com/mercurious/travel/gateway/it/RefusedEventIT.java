package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.events.ProposalCompleted;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What Kafka never takes, as it is too large, is waited for by nobody. */
@QuarkusTest
@QuarkusTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
@TestProfile(RefusedEventIT.SmallRecords.class)
class RefusedEventIT extends GatewayScenario {
    /** Below the sample's plan, above a usual travel request. */
    private static final int LARGEST_RECORD = 3_000;

    @Inject
    RequestStore store;

    public static final class SmallRecords implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.messaging.outgoing.out.max.request.size", String.valueOf(LARGEST_RECORD),
                    "travel.pipeline.sweep-every", "1s",
                    "travel.pipeline.left-over-after", "1s",
                    "quarkus.http.test-port", "0");
        }
    }

    @Test
    void aTripThatIsTooLargeToBePassedOnFails() throws Exception {
        // Given
        KafkaProbe.Tap ends = client().tap(Topics.PROPOSAL_COMPLETED);
        String places = IntStream.range(0, 20)
                .mapToObj(i -> "\"" + "x".repeat(110) + i + "\"")
                .collect(Collectors.joining(","));

        // When
        JsonNode large = Api.json(
                api().post(Api.TRIP.replace("}]", "}],\"mustSee\":[%1$s],\"mustAvoid\":[%1$s]".formatted(places))));
        String id = large.path("id").asText();

        // Then
        await().until(() -> api().state(id), "FAILED"::equals);
        assertThat(api().status(id).path("failure").path("code").asText()).isEqualTo("UNPUBLISHABLE");
        await().untilAsserted(() -> assertThat(end(ends, id).failure().code()).isEqualTo("UNPUBLISHABLE"));
        assertNothingIsPending(id);
        assertThat(refused(Topics.GENERATION_REQUEST)).isPositive();
    }

    @Test
    void aProposalThatIsTooLargeForAnEventIsReadOverHttpAndItsReadersHearOfTheEnd() throws Exception {
        // Given
        KafkaProbe.Tap ends = client().tap(Topics.PROPOSAL_COMPLETED);

        // When
        String id = completed();

        // Then
        await().untilAsserted(() -> assertThat(end(ends, id).failure().code()).isEqualTo("UNPUBLISHABLE"));
        assertThat(end(ends, id).proposal()).isNull();
        assertThat(api().get("/v1/proposals/" + id).statusCode()).isEqualTo(200);
        assertNothingIsPending(id);
        assertThat(refused(Topics.PROPOSAL_COMPLETED)).isPositive();
    }

    @Test
    void aRefreshThatIsTooLargeToBePassedOnFailsAndTheFactsStay() throws Exception {
        // Given
        String id = completed();

        // When
        int answer = api().refresh(id).statusCode();

        // Then
        assertThat(answer).isEqualTo(202);
        await().until(() -> api().status(id).path("refresh").path("outcome").asText(), "FAILED"::equals);
        assertThat(api().state(id)).isEqualTo("COMPLETED");
        assertNothingIsPending(id);
    }

    private void assertNothingIsPending(String id) {
        await().untilAsserted(
                        () -> assertThat(store.state(id).orElseThrow().outbox()).isEmpty());
    }

    private static ProposalCompleted end(KafkaProbe.Tap ends, String id) throws java.io.IOException {
        var records = ends.records(Topics.PROPOSAL_COMPLETED, id);
        assertThat(records).isNotEmpty();
        return EventJson.mapper().readValue(records.getFirst().value(), ProposalCompleted.class);
    }

    private double refused(String topic) {
        return api().get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("travel_outbox_refused_total") && line.contains(topic))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
