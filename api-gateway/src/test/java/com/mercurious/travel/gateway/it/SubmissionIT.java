package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EventIds;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.GenerationRequest;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.TestTokens;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What a client sends, and what it is answered. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class SubmissionIT extends GatewayScenario {
    private static final String KEY = "Idempotency-Key";

    @Inject
    RequestStore store;

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
        List<HttpResponse<String>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> api().post(Api.TRIP, KEY, key)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        HttpResponse<String> later = api().post(Api.TRIP, KEY, key);
        assertThat(later.statusCode()).isEqualTo(202);
        assertThat(answers)
                .anySatisfy(a -> assertThat(a.statusCode()).isEqualTo(202))
                .allSatisfy(a -> {
                    if (a.statusCode() == 202) {
                        assertThat(a.body()).isEqualTo(later.body());
                        assertThat(a.headers().firstValue("Location"))
                                .isEqualTo(later.headers().firstValue("Location"));
                    } else {
                        assertThat(a.statusCode()).isEqualTo(409);
                        assertThat(Api.json(a).path("type").asText()).endsWith("idempotency-key-in-use");
                        assertThat(a.headers().firstValue("Retry-After")).isPresent();
                    }
                });
        String id = Api.json(later).path("id").asText();
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        tap.records(Topics.GENERATION_REQUEST, id))
                .hasSize(1));
    }

    @Test
    void theFirstAnswerIsSentAgainAsItWasAlsoWhenTheRequestHasMovedOn() throws Exception {
        // Given
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = api().post(Api.TRIP, KEY, key);
        complete(Api.json(first).path("id").asText());

        // When
        String again;
        try (RawClient client = new RawClient(base)) {
            client.send("POST /v1/travel-requests HTTP/1.1\r\nHost: elsewhere\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nAuthorization: Bearer " + TestTokens.usual() + "\r\n"
                    + "Idempotency-Key: \"" + key + "\"\r\nContent-Length: " + Api.TRIP.length() + "\r\n\r\n"
                    + Api.TRIP);
            again = client.answer();
        }

        // Then
        assertThat(again).startsWith("HTTP/1.1 202").endsWith("\r\n\r\n" + first.body());
        for (String header : List.of("Location", "Content-Type")) {
            assertThat(again)
                    .containsIgnoringCase(
                            header + ": " + first.headers().firstValue(header).orElseThrow() + "\r\n");
        }
    }

    @Test
    void whatTheKeyWasTakenForIsAnsweredAlsoWhereItWouldBeRefusedToday() throws Exception {
        // Given
        String key = UUID.randomUUID().toString();
        String past = Api.TRIP.replace("2030", "2020");
        String id = api().accepted(KEY, key);
        String wish = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(("/v1/travel-requests\n" + past).getBytes(StandardCharsets.UTF_8)));
        store.mongoCollection().updateOne(Filters.eq("_id", id), Updates.set("answer.wish", wish));

        // When
        HttpResponse<String> answer = api().post(past, KEY, key);

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Api.json(answer).path("id").asText()).isEqualTo(id);
    }

    @Test
    void whenItsTimeIsOverAKeyIsFree() {
        // Given
        String key = UUID.randomUUID().toString();
        String id = api().accepted(KEY, key);
        Instant until = store.mongoCollection()
                .find(Filters.eq("_id", id))
                .first()
                .answer()
                .until();
        assertThat(until)
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofDays(1)));
        store.mongoCollection().updateOne(Filters.eq("_id", id), Updates.set("answer.until", Instant.now()));

        // When
        String next = api().accepted(KEY, key);

        // Then
        assertThat(next).isNotEqualTo(id);
        assertThat(api().accepted(KEY, key)).isEqualTo(next);
        assertThat(api().state(id)).isEqualTo("ACCEPTED");
    }

    @Test
    void whatWasRefusedTakesNoKey() {
        // Given
        String key = UUID.randomUUID().toString();
        assertThat(api().post("{}", KEY, key).statusCode()).isEqualTo(400);

        // When
        HttpResponse<String> answer = api().post(Api.TRIP, KEY, key);

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherKey() {
        // Given
        String key = UUID.randomUUID().toString();
        String id = api().accepted(KEY, key);

        // When
        String other;
        try (Api ada = new Api(base, () -> TestTokens.of("ada", "travel:read travel:write"))) {
            other = ada.accepted(KEY, key);
        }

        // Then
        assertThat(other).isNotEqualTo(id);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        // Given
        String key = UUID.randomUUID().toString();
        api().accepted(KEY, key);

        // When
        HttpResponse<String> answer = api().post(Api.TRIP.replace("Vienna", "Graz"), KEY, key);

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Api.json(answer).path("type").asText()).endsWith("idempotency-key-reused");
        assertThat(api().post("{}", KEY, key).statusCode()).isEqualTo(422);
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithWhatIsRight() {
        // When
        HttpResponse<String> answer = api().post(Api.TRIP, KEY, "two words");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).path("errors").get(0).path("expected").asText())
                .isEqualTo("1 to 255 visible ASCII characters, such as a UUID");
    }
}
