package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EnrichmentProgress;
import com.mercurious.travel.events.EventIds;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.ProposalCompleted;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What becomes of a travel request on its way to its end. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class LifeIT extends GatewayScenario {
    @Test
    void aRequestGoesAllTheWayToItsProposal() throws Exception {
        // Given
        KafkaProbe.Tap tap = client().tap(Topics.PROPOSAL_COMPLETED, Topics.PROPOSAL_PROGRESS);
        String id = api().accepted();
        Api.Stream stream = api().follow(id, null);

        // When
        workers().startPlanning(id);
        await().until(() -> api().state(id), "GENERATING"::equals);
        workers().generation.publish(Samples.planning(id, 1, 50));
        await().until(() -> api().status(id).path("percent").asInt(), p -> p == 35);
        workers().plan(id);
        await().until(() -> api().state(id), "ENRICHING"::equals);
        workers().enrichment.publish(Samples.enriching(id, 0, 50));
        await().until(() -> api().status(id).path("percent").asInt(), p -> p == 85);
        workers().enrichment.publish(new EnrichmentProgress(id, 2, 1, 90, "of another attempt"));
        workers().enrich(id);
        await().until(() -> api().state(id), "COMPLETED"::equals);

        // Then
        await().until(stream::isOver);
        assertThat(stream.names())
                .containsExactly("state", "state", "progress", "progress", "state", "progress", "state", "end");
        assertThat(stream.events().stream().map(e -> e.data().path("percent").asInt()))
                .isSorted();
        JsonNode status = api().status(id);
        assertThat(status.path("stages").findValuesAsText("state"))
                .containsExactly("ACCEPTED", "GENERATING", "ENRICHING", "COMPLETED");
        assertThat(status.path("percent").asInt()).isEqualTo(100);
        assertThat(status.path("links").has("cancel")).isFalse();
        await().untilAsserted(() ->
                assertThat(tap.records(Topics.PROPOSAL_COMPLETED, id)).hasSize(1));
        ProposalCompleted completed = EventJson.mapper()
                .readValue(tap.records(Topics.PROPOSAL_COMPLETED, id).getFirst().value(), ProposalCompleted.class);
        assertThat(completed.proposal().itinerary())
                .isEqualTo(Samples.planned(id).itinerary());
        List<Integer> sequences = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : tap.records(Topics.PROPOSAL_PROGRESS, id)) {
            sequences.add(
                    EventJson.mapper().readTree(record.value()).path("sequence").asInt());
        }
        assertThat(sequences).containsExactly(0, 1, 999_999, 1_000_000);
    }

    @Test
    void factsBeforeThePlanAndEverythingTwiceMakeOneProposal() throws Exception {
        // Given
        KafkaProbe.Tap tap = client().tap(Topics.PROPOSAL_COMPLETED);
        String id = api().accepted();

        // When
        workers().enrich(id);
        workers().enrich(id);
        workers().plan(id);
        workers().plan(id);
        workers().startPlanning(id);
        workers().enrich(id);

        // Then
        await().until(() -> api().state(id), "COMPLETED"::equals);
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        ids(tap.records(Topics.PROPOSAL_COMPLETED, id)))
                .containsExactly(EventIds.of(id, EventType.PROPOSAL_COMPLETED, 1, 0)));
        assertThat(api().get("/v1/proposals/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void aFailedPlanningEndsTheRequestAndSaysWhy() throws Exception {
        // Given
        String id = api().accepted();
        Api.Stream stream = api().follow(id, null);

        // When
        workers().failToPlan(id);

        // Then
        await().until(stream::isOver);
        assertThat(stream.events().getLast().data().path("failure").path("code").asText())
                .isEqualTo(Samples.planningFailed(id).failure().code());
        assertThat(api().status(id).path("failure").path("message").asText()).isNotEmpty();
        assertThat(Api.json(api().get("/v1/proposals/" + id)).path("state").asText())
                .isEqualTo("FAILED");
    }

    @Test
    void aCancelledRequestEndsForEveryone() throws Exception {
        // Given
        KafkaProbe.Tap cancels = workers().generation.tap(Topics.REQUEST_CANCELLED);
        KafkaProbe.Tap ends = client().tap(Topics.PROPOSAL_COMPLETED);
        String id = api().accepted();
        workers().startPlanning(id);
        await().until(() -> api().state(id), "GENERATING"::equals);

        // When
        HttpResponse<String> answer = api().delete("/v1/travel-requests/" + id);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer).path("state").asText()).isEqualTo("CANCELLED");
        assertThat(api().delete("/v1/travel-requests/" + id).statusCode()).isEqualTo(409);
        await().untilAsserted(() ->
                assertThat(cancels.records(Topics.REQUEST_CANCELLED, id)).hasSize(1));
        await().untilAsserted(() ->
                assertThat(ends.records(Topics.PROPOSAL_COMPLETED, id)).hasSize(1));
        workers().plan(id);
        workers().enrich(id);
        await().during(Duration.ofSeconds(1)).until(() -> api().state(id), "CANCELLED"::equals);
    }

    @Test
    void ofManyWhoCancelAtOnceOneDoesAndTheEndIsToldOnce() {
        // Given
        KafkaProbe.Tap tap = client().tap(Topics.PROPOSAL_COMPLETED);
        String id = api().accepted();
        List<CompletableFuture<Integer>> calls = new ArrayList<>();

        // When
        for (int i = 0; i < 8; i++) {
            calls.add(CompletableFuture.supplyAsync(
                    () -> api().delete("/v1/travel-requests/" + id).statusCode()));
        }

        // Then
        assertThat(calls.stream().map(CompletableFuture::join).sorted())
                .containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
        await().during(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(tap.records(Topics.PROPOSAL_COMPLETED, id))
                .hasSize(1));
    }

    @Test
    void oneTraceGoesFromThePostToTheProposal() throws Exception {
        // Given
        String trace = "1af7651916cd43dd8448eb211c80319c";
        KafkaProbe.Tap asked = workers().generation.tap(Topics.GENERATION_REQUEST);
        KafkaProbe.Tap ended = client().tap(Topics.PROPOSAL_COMPLETED, Topics.PROPOSAL_PROGRESS);
        String id = api().accepted("traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace));
        await().untilAsserted(() ->
                assertThat(asked.records(Topics.GENERATION_REQUEST, id)).hasSize(1));
        String handedOn = KafkaProbe.header(
                asked.records(Topics.GENERATION_REQUEST, id).getFirst(), CloudEventAttributes.TRACE_PARENT);

        // When
        workers().generation.send(Workers.traced(Samples.planned(id), handedOn));
        workers().enrichment.send(Workers.traced(Samples.enriched(id), handedOn));

        // Then
        await().untilAsserted(() ->
                assertThat(ended.records(Topics.PROPOSAL_COMPLETED, id)).hasSize(1));
        assertThat(ended.records().stream().filter(r -> id.equals(r.key())))
                .allSatisfy(r -> assertThat(KafkaProbe.header(r, CloudEventAttributes.TRACE_PARENT))
                        .contains(trace));
    }

    private static Set<String> ids(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(r -> KafkaProbe.header(r, CloudEventAttributes.ID))
                .collect(Collectors.toSet());
    }
}
