package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.events.GenerationRequest;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Changes of a plan that there is. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class RevisionIT extends GatewayScenario {
    private static final String WITHOUT_THE_BASTION =
            "{\"pinned\": [\"Kunsthistorisches Museum\"], \"removed\": [\"Halaszbastya\"], \"added\": [\"Parliament\"]}";

    @Test
    void aRevisionAsksForANewPlanWithTheEarlierOne() throws Exception {
        // Given
        KafkaProbe.Tap asked = workers().generation.tap(Topics.GENERATION_REQUEST);
        String earlier = completed();
        String before = api().get("/v1/proposals/" + earlier).body();

        // When
        HttpResponse<String> answer = api().revise(earlier, WITHOUT_THE_BASTION);

        // Then
        String id = Api.json(answer).path("id").asText();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/v1/travel-requests/" + id);
        assertThat(id).isNotEqualTo(earlier);
        assertThat(Api.json(answer).path("revisionOf").asText()).isEqualTo(earlier);
        await().untilAsserted(() ->
                assertThat(asked.records(Topics.GENERATION_REQUEST, id)).hasSize(1));
        GenerationRequest event = EventJson.mapper()
                .readValue(
                        asked.records(Topics.GENERATION_REQUEST, id).getFirst().value(), GenerationRequest.class);
        assertThat(event.attempt()).isEqualTo(1);
        assertThat(event.previous()).isEqualTo(Samples.planned(earlier).itinerary());
        assertThat(event.request().revision())
                .isEqualTo(new TravelRequest.Revision(
                        earlier,
                        List.of(new TravelRequest.PinnedVisit(LocalDate.of(2030, 5, 10), "kunsthistorisches-museum")),
                        List.of("fishermans-bastion"),
                        List.of("Parliament")));
        assertThat(event.request().mustSee()).contains("Parliament");
        assertThat(event.request().mustAvoid()).contains("fishermans-bastion");
        assertThat(api().get("/v1/proposals/" + earlier).body()).isEqualTo(before);
    }

    @Test
    void aRevisionHasAnEndOfItsOwnAndCanBeRevised() throws Exception {
        // Given
        KafkaProbe.Tap ends = client().tap(Topics.PROPOSAL_COMPLETED);
        String first = completed();
        String second = id(api().revise(first, WITHOUT_THE_BASTION));
        workers().generation.publish(Samples.revised(second));
        workers().enrichment.publish(Samples.refreshed(second, 1));
        await().until(() -> api().state(second), "COMPLETED"::equals);

        // When
        String third = id(api().revise(second, "{\"weather\": true, \"alternative\": \"more-outdoors\"}"));

        // Then
        complete(third);
        for (String id : List.of(first, second, third)) {
            await().untilAsserted(() ->
                    assertThat(ends.records(Topics.PROPOSAL_COMPLETED, id)).hasSize(1));
        }
        assertThat(api().status(third).path("links").path("revisionOf").asText())
                .isEqualTo("/v1/travel-requests/" + second);
        String revisions = api().status(second).path("links").path("revisions").asText();
        JsonNode listed = Api.json(api().get(revisions)).path("items");
        assertThat(listed.findValuesAsText("id")).containsExactly(third);
        assertThat(listed.findValuesAsText("revisionOf").getFirst()).isEqualTo(second);
    }

    @Test
    void theSameKeyAndChangeMakeOneRevision() throws Exception {
        // Given
        String earlier = completed();
        String key = UUID.randomUUID().toString();

        // When
        HttpResponse<String> first = api().revise(earlier, WITHOUT_THE_BASTION, "Idempotency-Key", key);
        HttpResponse<String> again = api().revise(earlier, WITHOUT_THE_BASTION, "Idempotency-Key", key);
        HttpResponse<String> other =
                api().revise(earlier, "{\"removed\": [\"fishermans-bastion\"]}", "Idempotency-Key", key);

        // Then
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Api.json(api().get("/v1/travel-requests/" + earlier + "/revisions"))
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void whatDoesNotFitIsSaid() throws Exception {
        // Given
        String earlier = completed();

        // When
        HttpResponse<String> nothing = api().revise(earlier, "{}");
        HttpResponse<String> unknown = api().revise(earlier, "{\"removed\": [\"Fishermens Bastion\"]}");
        HttpResponse<String> noForecast = api().revise(earlier, "{\"weather\": true}");

        // Then
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(Api.json(nothing).path("type").asText()).endsWith("invalid-revision");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(Api.json(unknown).at("/errors/0/expected").asText()).contains("nearest: Fisherman's Bastion");
        assertThat(noForecast.statusCode()).isEqualTo(409);
        assertThat(Api.json(noForecast).path("detail").asText()).contains("no weather forecast");
        assertThat(api().get("/q/metrics").body())
                .contains("travel_requests_rejected_total{reason=\"invalid-revision\"}");
    }

    @Test
    void onlyAPlanThatThereIsCanBeChanged() {
        // Given
        String accepted = api().accepted();

        // When
        HttpResponse<String> tooEarly = api().revise(accepted, WITHOUT_THE_BASTION);
        HttpResponse<String> unknown = api().revise(UUID.randomUUID().toString(), WITHOUT_THE_BASTION);

        // Then
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(Api.json(tooEarly).path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void aRevisionCanBeCancelled() throws Exception {
        // Given
        KafkaProbe.Tap cancels = workers().generation.tap(Topics.REQUEST_CANCELLED);
        String id = id(api().revise(completed(), WITHOUT_THE_BASTION));

        // When
        HttpResponse<String> answer = api().delete("/v1/travel-requests/" + id);

        // Then
        assertThat(Api.json(answer).path("state").asText()).isEqualTo("CANCELLED");
        await().untilAsserted(() ->
                assertThat(cancels.records(Topics.REQUEST_CANCELLED, id)).hasSize(1));
    }

    private static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Api.json(answer).path("id").asText();
    }
}
