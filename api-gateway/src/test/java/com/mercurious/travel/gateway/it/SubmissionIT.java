package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EventIds;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.GenerationRequest;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What a client sends, and what it is answered. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class SubmissionIT extends GatewayScenario {
    @Test
    void aPostBecomesAnEventThatAsksForThePlan() throws Exception {
        // Given
        KafkaProbe.Tap tap = workers().generation.tap(Topics.GENERATION_REQUEST);
        String trace = "0af7651916cd43dd8448eb211c80319c";

        // When
        HttpResponse<String> answer = api().post(Api.TRIP, "traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace));

        // Then
        String id = Api.json(answer).path("id").asText();
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/v1/travel-requests/" + id);
        assertThat(Api.json(answer).path("state").asText()).isEqualTo("ACCEPTED");
        await().untilAsserted(() ->
                assertThat(tap.records(Topics.GENERATION_REQUEST, id)).hasSize(1));
        ConsumerRecord<String, byte[]> record =
                tap.records(Topics.GENERATION_REQUEST, id).getFirst();
        GenerationRequest event = EventJson.mapper().readValue(record.value(), GenerationRequest.class);
        assertThat(event.request().destinations().getFirst().name()).isEqualTo("Vienna");
        assertThat(event.expiresAt()).isEqualTo(event.acceptedAt().plus(Duration.ofMinutes(15)));
        assertThat(KafkaProbe.header(record, CloudEventAttributes.ID))
                .isEqualTo(EventIds.of(id, EventType.GENERATION_REQUEST, 1, 0));
        assertThat(KafkaProbe.header(record, CloudEventAttributes.TYPE))
                .isEqualTo("com.mercurious.travel.generation.request.v1");
        assertThat(KafkaProbe.header(record, CloudEventAttributes.SUBJECT)).isEqualTo(id);
        assertThat(KafkaProbe.header(record, CloudEventAttributes.SOURCE)).isEqualTo("/mercurious/api-gateway");
        assertThat(KafkaProbe.header(record, CloudEventAttributes.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(KafkaProbe.header(record, CloudEventAttributes.TRACE_PARENT)).contains(trace);
    }

    @Test
    void whatIsWrongWithARequestIsSaidAndCounted() {
        // When
        HttpResponse<String> answer =
                api().post("{\"destinations\":[{\"nam\":\"Vienna\"}],\"startDate\":\"2030-05-10\"}");

        // Then
        JsonNode problem = Api.json(answer);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.path("type").asText()).endsWith("invalid-travel-request");
        assertThat(problem.path("errors").findValuesAsText("field"))
                .containsExactly("$.destinations[0].nam", "$.endDate", "$.destinations[0]");
        assertThat(api().get("/q/metrics").body())
                .contains("travel_requests_rejected_total{reason=\"invalid-travel-request\"}");
    }

    @Test
    void aBodyThatIsTooLargeIsTurnedAway() {
        // When
        HttpResponse<String> answer = api().post(" ".repeat(70_000));

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Api.json(answer).path("detail").asText()).contains("70000").contains("65536");
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswerAndOneTrip() {
        // Given
        KafkaProbe.Tap tap = workers().generation.tap(Topics.GENERATION_REQUEST);
        String key = UUID.randomUUID().toString();

        // When
        List<HttpResponse<String>> answers = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> api().post(Api.TRIP, "Idempotency-Key", key)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).isEqualTo(202));
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(answers.stream()
                        .map(a -> a.headers().firstValue("Location").orElseThrow())
                        .distinct())
                .hasSize(1);
        String id = Api.json(answers.getFirst()).path("id").asText();
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        tap.records(Topics.GENERATION_REQUEST, id))
                .hasSize(1));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        // Given
        String key = UUID.randomUUID().toString();
        api().accepted("Idempotency-Key", key);

        // When
        HttpResponse<String> answer = api().post(Api.TRIP.replace("Vienna", "Graz"), "Idempotency-Key", key);

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Api.json(answer).path("type").asText()).endsWith("idempotency-key-reused");
    }
}
