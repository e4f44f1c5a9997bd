package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.events.Topics;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.TestPlatform;
import com.mercurious.travel.tools.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StoreAndRedisOutageIT.Profile.class)
@QuarkusTestResource(value = OutageResource.class, restrictToAnnotatedClass = true)
class StoreAndRedisOutageIT {
    private static Workers workers;
    private static KafkaProbe admin;

    @TestHTTPResource("/")
    URI base;

    @OutageResource.Outages
    Map<String, Consumer<Boolean>> servers;

    private Api api;

    /** Limits that are soon reached, and a client that does not wait long for the store. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.mongodb.server-selection-timeout", "1S",
                    "quarkus.http.proxy.trusted-proxies", "0.0.0.0",
                    "travel.limits.write", "30",
                    "travel.limits.strangers", "5",
                    "travel.limits.in-flight", "4");
        }
    }

    @BeforeAll
    static void open() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
        workers = new Workers(TestPlatform.state());
        admin = new KafkaProbe(TestPlatform.state(), "admin");
    }

    @AfterAll
    static void close() throws Exception {
        workers.close();
        admin.close();
    }

    @BeforeEach
    void connect() {
        api = caller("outage");
        servers.values().forEach(s -> s.accept(true));
        await().untilAsserted(() ->
                assertThat(api.get("/q/health/ready").statusCode()).isEqualTo(200));
    }

    @Test
    void withoutRedisAllWorksSlower() throws Exception {
        // Given
        String id = api.accepted();
        Api.Stream stream = api.follow(id, null);
        await().until(() -> !stream.events().isEmpty());

        // When
        servers.get("redis").accept(false);

        // Then
        workers.startPlanning(id);
        await().until(() -> api.state(id), "GENERATING"::equals);
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> api.get("/v1/travel-requests/" + id, "Prefer", "wait=30"));
        await().during(Duration.ofMillis(300)).until(() -> !waiting.isDone());
        workers.plan(id);
        await().until(waiting::isDone);
        assertThat(Api.json(waiting.join()).path("state").asText()).isEqualTo("ENRICHING");
        workers.enrich(id);
        await().until(stream::isOver);
        assertThat(stream.names()).startsWith("state").endsWith("state", "end");
        assertThat(stream.events().getLast().data().path("state").asText()).isEqualTo("COMPLETED");
        assertThat(api.get("/v1/proposals/" + id).statusCode()).isEqualTo(200);
        HttpResponse<String> ready = api.get("/q/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("done without");
        assertThat(api.get("/q/metrics").body()).containsPattern("travel_redis_failures_total [1-9]");

        servers.get("redis").accept(true);
        String next = api.accepted();
        Api.Stream after = api.follow(next, null);
        workers.startPlanning(next);
        await().untilAsserted(() -> {
            workers.generation.publish(com.mercurious.travel.gateway.Samples.planning(
                    next, after.events().size() + (int) (System.nanoTime() / 1_000_000_000L), 50));
            assertThat(after.names()).contains("progress");
        });
    }

    @Test
    void withoutTheStoreNothingIsHalfDoneAndNothingIsLost() throws Exception {
        // Given
        String id = api.accepted();
        workers.startPlanning(id);
        await().until(() -> api.state(id), "GENERATING"::equals);
        KafkaProbe.Tap dead = admin.tap(Topics.deadLetterOf(Topics.GENERATION_COMPLETED));
        KafkaProbe.Tap asked = workers.generation.tap(Topics.GENERATION_REQUEST);

        // When
        servers.get("mongo").accept(false);

        // Then
        HttpResponse<String> refused = api.post(Api.TRIP);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(Api.json(refused).path("type").asText()).endsWith("store-unavailable");
        assertThat(api.get("/v1/travel-requests/" + id).statusCode()).isEqualTo(503);
        workers.plan(id);
        await().untilAsserted(() ->
                assertThat(api.get("/q/health/ready").statusCode()).isEqualTo(503));
        assertThat(api.get("/q/health/live").statusCode()).isEqualTo(200);

        servers.get("mongo").accept(true);
        await().until(() -> api.state(id), "ENRICHING"::equals);
        assertThat(dead.records()).isEmpty();
        assertThat(asked.records()).isEmpty();
    }

    @Test
    void withoutRedisCallersAndAddressesAreStillHeldToTheirQuotas() {
        // Given
        Api ada = caller("ada");
        Api stranger = new Api(base, null);
        servers.get("redis").accept(false);

        // When
        List<HttpResponse<String>> answers =
                IntStream.range(0, 60).mapToObj(i -> ada.post("{}")).toList();
        List<HttpResponse<String>> unknown = IntStream.range(0, 10)
                .mapToObj(i -> stranger.get("/v1/travel-requests", "X-Forwarded-For", "192.0.2." + i))
                .toList();

        // Then
        assertThat(answers.stream().filter(a -> a.statusCode() == 400).count()).isBetween(30L, 40L);
        assertThat(answers.getLast().statusCode()).isEqualTo(429);
        assertThat(answers.getLast().headers().firstValue("RateLimit-Policy")).contains("\"write\";q=30;w=60");
        assertThat(answers.getLast().headers().firstValue("RateLimit").orElseThrow())
                .startsWith("\"write\";r=0;t=");
        assertThat(unknown.stream().filter(a -> a.statusCode() == 401).count()).isBetween(1L, 6L);
        assertThat(unknown.getLast().statusCode()).isEqualTo(429);
        assertThat(ada.get("/v1/travel-requests").statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressThatCallsWithoutATokenIsHeldToItsQuotaWhateverItSaysOfItself() {
        // Given
        Api stranger = new Api(base, () -> "no.such.token");

        // When
        List<HttpResponse<String>> answers = IntStream.range(0, 12)
                .mapToObj(i -> stranger.get("/v1/travel-requests", "X-Forwarded-For", "192.0.2." + i))
                .toList();

        // Then
        assertThat(answers.getLast().statusCode()).isEqualTo(429);
        assertThat(answers.getLast().headers().firstValue("RateLimit-Policy")).contains("\"no-token\";q=5;w=60");
        assertThat(answers.getLast().headers().firstValue("Retry-After")).isPresent();
        assertThat(api.get("/v1/travel-requests").statusCode()).isEqualTo(200);
    }

    @Test
    void requestsUnderWayHaveACapThatTheirEndsMakeRoomIn() {
        // Given
        Api bert = caller("bert");
        // The gateway leaves Redis alone for a while after each outage, such as that of the test before.
        await().pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(bert.post("{}").headers().firstValue("RateLimit-Policy"))
                        .hasValueSatisfying(policy -> assertThat(policy).contains("in-flight")));
        List<String> ids = IntStream.range(0, 4).mapToObj(i -> bert.accepted()).toList();

        // When
        HttpResponse<String> refused = bert.post(Api.TRIP);

        // Then
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Api.json(refused).path("type").asText()).endsWith("too-many-in-flight");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.headers().firstValue("RateLimit-Policy").orElseThrow())
                .isEqualTo("\"write\";q=30;w=60, \"in-flight\";q=4;qu=\"concurrent-requests\"");
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).endsWith("\"in-flight\";r=0");
        bert.delete("/v1/travel-requests/" + ids.getFirst());
        await().until(() -> bert.post(Api.TRIP).statusCode(), code -> code == 202);
        assertThat(bert.post(Api.TRIP).statusCode()).isEqualTo(429);
    }

    private Api caller(String name) {
        return new Api(base, () -> TestTokens.of(name, "travel:read travel:write"));
    }
}
