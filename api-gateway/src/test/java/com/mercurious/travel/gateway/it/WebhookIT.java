package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.gateway.request.Cause;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.Transition;
import com.mercurious.travel.gateway.store.GuardedWrites;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.TestTokens;
import com.standardwebhooks.Webhook;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A travel request's end is told to whom its client named. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class WebhookIT extends GatewayScenario {
    private static final String SECRET = "/v1/me/webhook-secret";

    @Inject
    RequestStore store;

    @Inject
    GuardedWrites writes;

    @Inject
    Clock clock;

    private Receiver receiver;
    private Api ada;

    @BeforeEach
    void aCallerOfItsOwn() {
        String name = "hooked-" + UUID.randomUUID();
        ada = new Api(base, () -> TestTokens.of(name, "travel:read travel:write"));
    }

    @AfterEach
    void leave() {
        if (receiver != null) {
            receiver.close();
        }
        ada.close();
    }

    @Test
    void anEndIsToldUntilItIsTakenSignedAndByOneId() throws Exception {
        // Given
        receiver = new Receiver(503);
        KafkaProbe.Tap asked = workers().generation.tap(Topics.GENERATION_REQUEST);
        String secret = secret();
        String id = accepted();

        // When
        complete(ada, id);

        // Then
        await().until(() -> receiver.told().size(), size -> size == 2);
        Receiver.Told last = receiver.told().getLast();
        new Webhook(secret).verify(last.body(), last.headers());
        assertThat(receiver.told()).allSatisfy(told -> {
            assertThat(told.header("webhook-id")).isEqualTo("msg_" + id);
            assertThat(told.body()).isEqualTo(last.body());
        });
        JsonNode event = parsed(last.body());
        assertThat(event.path("type").asText()).isEqualTo("travel_request.completed");
        assertThat(event.at("/data/links/proposal").asText()).isEqualTo("/v1/proposals/" + id);
        assertThat(last.body()).doesNotContain("Vienna");
        await().until(() -> log(id).path("result").asText(), "DELIVERED"::equals);
        assertThat(log(id).path("attempts").findValuesAsText("status")).containsExactly("503", "204");
        assertThat(log(id).has("nextAttemptAt")).isFalse();
        assertThat(asked.records(Topics.GENERATION_REQUEST, id)).hasSize(1).allSatisfy(record -> assertThat(
                        new String(record.value(), StandardCharsets.UTF_8))
                .doesNotContain("127.0.0.1", "callback"));
    }

    @Test
    void anEndThatAProcessDidNotLiveToTellIsTold() {
        // Given
        receiver = new Receiver();
        secret();
        String id = accepted();
        TrackedRequest before = store.state(id).orElseThrow();
        Transition end = Transition.of(
                before,
                StateMachine.cancel(before, new Cause(clock.instant(), null)).orElseThrow());

        // When
        List<Transition> stored = writes.store(List.of(end));

        // Then
        assertThat(stored).hasSize(1);
        await().until(() -> receiver.told().size(), size -> size == 1);
        assertThat(parsed(receiver.told().getFirst().body()).path("type").asText())
                .isEqualTo("travel_request.cancelled");
        await().until(() -> log(id).path("result").asText(), "DELIVERED"::equals);
    }

    @Test
    void whoIsGoneIsToldNoMoreUnlessItIsAskedFor() throws Exception {
        // Given
        receiver = new Receiver(410);
        secret();
        String id = accepted();
        assertThat(again(ada, id).statusCode()).isEqualTo(409);
        ada.delete("/v1/travel-requests/" + id);
        await().until(() -> log(id).path("result").asText(), "GONE"::equals);
        assertThat(log(id).has("nextAttemptAt")).isFalse();

        // When
        HttpResponse<String> answer = again(ada, id);

        // Then
        assertThat(answer.statusCode()).isEqualTo(202);
        await().until(() -> log(id).path("result").asText(), "DELIVERED"::equals);
        assertThat(log(id).path("attempts").findValuesAsText("status")).containsExactly("410", "204");
        assertThat(receiver.told().stream().map(told -> told.header("webhook-id")))
                .containsExactly("msg_" + id, "msg_" + id);
    }

    @Test
    void aRevisionHasAWebhookOfItsOwn() throws Exception {
        // Given
        receiver = new Receiver();
        secret();
        String earlier = complete(ada, Api.json(ada.post(Api.TRIP)).path("id").asText());

        // When
        HttpResponse<String> answer =
                ada.revise(earlier, "{\"alternatives\":0,\"callbackUrl\":\"" + receiver.url() + "\"}");

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String id = Api.json(answer).path("id").asText();
        ada.delete("/v1/travel-requests/" + id);
        await().until(() -> receiver.told().size(), size -> size == 1);
        assertThat(receiver.told().getFirst().header("webhook-id")).isEqualTo("msg_" + id);
        assertThat(ada.revise(earlier, "{\"alternatives\":0,\"callbackUrl\":\"https://10.0.0.1/\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aNewSecretSignsBesideTheOneBefore() throws Exception {
        // Given
        receiver = new Receiver();
        String first = secret();
        HttpResponse<String> rotated = ada.postTo(SECRET, "");
        String id = accepted();

        // When
        ada.delete("/v1/travel-requests/" + id);

        // Then
        assertThat(rotated.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(Api.json(rotated).path("previousUntil").asText()).isNotEmpty();
        await().until(() -> receiver.told().size(), size -> size == 1);
        Receiver.Told told = receiver.told().getFirst();
        assertThat(told.header("webhook-signature").split(" ")).hasSize(2);
        for (String secret : List.of(first, Api.json(rotated).path("secret").asText())) {
            new Webhook(secret).verify(told.body(), told.headers());
        }
    }

    @Test
    void withoutASecretThereIsNoWebhook() {
        // When
        HttpResponse<String> answer = ada.post(trip("http://127.0.0.1:8080/"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).at("/errors/0/field").asText()).isEqualTo("$.callbackUrl");
        assertThat(Api.json(answer).at("/errors/0/expected").asText()).contains("POST /v1/me/webhook-secret");
    }

    @Test
    void anErasedCallerHasNoSecretAnyMore() {
        // Given
        receiver = new Receiver();
        secret();

        // When
        ada.delete("/v1/me");

        // Then
        assertThat(Api.json(ada.post(trip(receiver.url())))
                        .at("/errors/0/problem")
                        .asText())
                .isEqualTo("has no secret to sign with");
    }

    @Test
    void nothingInsideIsSentTo() {
        // Given
        secret();

        // When, Then
        assertThat(List.of(
                        "http://127.0.0.2/",
                        "http://10.0.0.1/",
                        "http://169.254.169.254/latest/meta-data/",
                        "http://2852039166/",
                        "http://0251.0376.0251.0376/",
                        "http://0xa9fea9fe/",
                        "http://[::ffff:169.254.169.254]/",
                        "http://[::1]/",
                        "http://user@127.0.0.1:8080/",
                        "http://127.0.0.1:22/",
                        "file:///etc/passwd"))
                .allSatisfy(url -> {
                    HttpResponse<String> answer = ada.post(trip(url));
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(Api.json(answer).at("/errors/0/field").asText()).isEqualTo("$.callbackUrl");
                });
    }

    @Test
    void aRequestWithoutACallbackHasNothingToTell() {
        // Given
        String id = api().accepted();

        // When
        HttpResponse<String> answer = again(api(), id);

        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Api.json(answer).path("type").asText()).endsWith("no-callback");
        assertThat(Api.json(api().get("/v1/travel-requests/" + id + "/webhook-deliveries"))
                        .path("attempts"))
                .isEmpty();
    }

    private String secret() {
        HttpResponse<String> answer = ada.postTo(SECRET, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        String secret = Api.json(answer).path("secret").asText();
        assertThat(secret).startsWith("whsec_");
        return secret;
    }

    private String accepted() {
        HttpResponse<String> answer = ada.post(trip(receiver.url()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Api.json(answer).path("id").asText();
    }

    private JsonNode log(String id) {
        return Api.json(ada.get("/v1/travel-requests/" + id + "/webhook-deliveries"));
    }

    private static HttpResponse<String> again(Api api, String id) {
        return api.send("POST", "/v1/travel-requests/" + id + "/webhook-deliveries", null);
    }

    private static JsonNode parsed(String body) {
        try {
            return EventJson.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }

    private static String trip(String callbackUrl) {
        return Api.TRIP.replaceFirst("}$", ",\"callbackUrl\":\"" + callbackUrl + "\"}");
    }
}
