package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.events.EnrichmentRequest;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fresh facts for a proposal that there is. */
@QuarkusTest
@TestProfile(RefreshIT.Profile.class)
@QuarkusTestResource(
        value = PlatformTestResource.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class RefreshIT extends GatewayScenario {

    /** Short times, in the same proportion as the usual ones; and what a deployment may switch on for browsers and logs. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "travel.refresh.least-interval", "2s",
                    "travel.refresh.lost-after", "4s",
                    "travel.http.access-log", "true",
                    "travel.http.strict-transport-security", "max-age=31536000",
                    "quarkus.http.cors.enabled", "true",
                    "quarkus.http.cors.origins", "https://app.example");
        }
    }

    @Test
    void freshFactsReplaceTheOldOnesAndTheEndStaysOne() throws Exception {
        // Given
        KafkaProbe.Tap asked = workers().enrichment.tap(Topics.ENRICHMENT_REQUEST);
        KafkaProbe.Tap ends = client().tap(Topics.PROPOSAL_COMPLETED);
        String id = completed();
        HttpResponse<String> before = api().get("/v1/proposals/" + id);

        // When
        HttpResponse<String> answer = api().refresh(id);

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/v1/travel-requests/" + id);
        assertThat(Api.json(answer).at("/refresh/attempt").asInt()).isEqualTo(2);
        await().untilAsserted(() ->
                assertThat(asked.records(Topics.ENRICHMENT_REQUEST, id)).hasSize(1));
        EnrichmentRequest event = EventJson.mapper()
                .readValue(
                        asked.records(Topics.ENRICHMENT_REQUEST, id).getFirst().value(), EnrichmentRequest.class);
        assertThat(event)
                .isEqualTo(new EnrichmentRequest(
                        id, 2, event.request(), Samples.planned(id).itinerary()));

        workers().enrichment.publish(Samples.refreshed(id, 2));
        await().until(() -> outcome(id), "SUCCEEDED"::equals);
        workers().enrichment.publish(Samples.refreshed(id, 2));
        workers().enrich(id);
        assertThat(api().status(id).path("state").asText()).isEqualTo("COMPLETED");
        HttpResponse<String> after = api().get("/v1/proposals/" + id, "If-None-Match", tag(before));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(tag(after)).isNotEqualTo(tag(before));
        assertThat(Api.json(after).at("/enrichment/weather/0/summary").asText()).isEqualTo("rain");
        assertThat(Api.json(after).path("itinerary")).isEqualTo(Api.json(before).path("itinerary"));
        assertThat(api().get("/v1/proposals/" + id, "If-None-Match", tag(after)).statusCode())
                .isEqualTo(304);
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        ends.records(Topics.PROPOSAL_COMPLETED, id))
                .hasSize(1));
    }

    @Test
    void aRefreshUnderWayIsNotAskedForTwiceAndTheNextHasToWait() throws Exception {
        // Given
        KafkaProbe.Tap asked = workers().enrichment.tap(Topics.ENRICHMENT_REQUEST);
        String id = completed();

        // When
        List<HttpResponse<String>> answers =
                IntStream.range(0, 6)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> api().refresh(id)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(Api.json(answer).at("/refresh/attempt").asInt()).isEqualTo(2);
        });
        workers().enrichment.publish(Samples.refreshed(id, 2));
        await().until(() -> outcome(id), "SUCCEEDED"::equals);
        HttpResponse<String> tooSoon = api().refresh(id);
        assertThat(tooSoon.statusCode()).isEqualTo(429);
        assertThat(tooSoon.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 2L);
        await().until(() -> api().refresh(id).statusCode(), status -> status == 202);
        await().untilAsserted(() ->
                assertThat(asked.records(Topics.ENRICHMENT_REQUEST, id)).hasSize(2));
        assertThat(api().status(id).at("/refresh/attempt").asInt()).isEqualTo(3);
    }

    @Test
    void aRefreshThatNobodyAnswersMayBeAskedForAgainAndItsLateAnswerDoesNotCount() throws Exception {
        // Given
        String id = completed();
        api().refresh(id);

        // When
        await().until(() -> Api.json(api().refresh(id)).at("/refresh/attempt").asInt(), attempt -> attempt == 3);

        // Then
        String before = tag(api().get("/v1/proposals/" + id));
        workers().enrichment.publish(Samples.refreshed(id, 2));
        await().during(Duration.ofSeconds(1))
                .until(() -> api().status(id).at("/refresh/completedAt").isMissingNode());
        workers().enrichment.publish(Samples.refreshed(id, 3));
        await().until(() -> outcome(id), "SUCCEEDED"::equals);
        assertThat(tag(api().get("/v1/proposals/" + id))).isNotEqualTo(before);
    }

    @Test
    void aRefreshThatFailsKeepsTheFactsAndSaysSo() throws Exception {
        // Given
        String id = completed();
        JsonNode facts = Api.json(api().get("/v1/proposals/" + id)).path("enrichment");
        api().refresh(id);

        // When
        workers().enrichment.publish(Samples.refreshFailed(id, 2));

        // Then
        await().until(() -> outcome(id), "FAILED"::equals);
        JsonNode proposal = Api.json(api().get("/v1/proposals/" + id));
        assertThat(proposal.path("enrichment")).isEqualTo(facts);
        assertThat(proposal.path("warnings").findValuesAsText("code")).contains("FACTS_NOT_REFRESHED");
        assertThat(api().status(id).at("/refresh/note").asText()).isEqualTo("The sources were down.");
    }

    @Test
    void aClientMayWaitForFreshFacts() throws Exception {
        // Given
        String id = completed();
        String path = "/v1/travel-requests/" + id;
        api().refresh(id);
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> api().get(path, "Prefer", "wait=3"));
        await().during(Duration.ofMillis(500)).until(() -> !waiting.isDone());

        // When
        workers().enrichment.publish(Samples.refreshed(id, 2));

        // Then
        assertThat(Api.json(waiting.join()).at("/refresh/outcome").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void withoutAProposalThereIsNothingToRefresh() {
        // When
        HttpResponse<String> answer = api().refresh(api().accepted());

        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Api.json(answer).path("state").asText()).isEqualTo("ACCEPTED");
    }

    private String outcome(String id) {
        return api().status(id).at("/refresh/outcome").asText();
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void pagesOfTheOriginsThatAreNamedMayCall() {
        // When
        HttpResponse<String> asked = api().send(
                        "OPTIONS",
                        "/v1/travel-requests",
                        null,
                        "Origin",
                        "https://app.example",
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "authorization,content-type,idempotency-key");
        HttpResponse<String> called = api().get("/v1/destinations?query=vie", "Origin", "https://app.example");
        HttpResponse<String> elsewhere = api().get("/v1/destinations?query=vie", "Origin", "https://elsewhere.example");

        // Then
        assertThat(List.of(asked, called))
                .allSatisfy(answer -> assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                        .contains("https://app.example"));
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST");
        assertThat(called.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("Location", "ETag");
        assertThat(called.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(elsewhere.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void theAccessLogSaysNothingOfWhoCalledOrAboutWhat() throws Exception {
        // Given
        String id = api().accepted();
        try (LogLines log = new LogLines("access")) {

            // When
            api().get("/v1/travel-requests/" + id + "?secret=hush", "X-Name", "Ada");
            api().send("BREW", "/nonsense/" + id, null);

            // Then
            await().untilAsserted(() -> assertThat(log.lines()).hasSizeGreaterThanOrEqualTo(2));
            assertThat(log.lines())
                    .anySatisfy(line -> assertThat(line).matches("GET /v1/travel-requests/\\{id} 200 \\d+ ms"))
                    .anySatisfy(line -> assertThat(line).matches("other other 404 \\d+ ms"))
                    .noneSatisfy(line -> assertThat(line).containsAnyOf(id, "hush", "Ada", "127.0.0.1", "BREW"));
        }
    }
}
