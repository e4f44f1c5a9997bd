package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.tools.testing.TestPlatform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More than the store takes: what is over is refused at once, what was accepted goes all the way. */
@QuarkusTest
@TestProfile(OverloadIT.Profile.class)
@QuarkusTestResource(value = OutageResource.class, restrictToAnnotatedClass = true)
class OverloadIT {
    private static final int POSTS = 24;

    @TestHTTPResource("/")
    URI base;

    @OutageResource.Outages
    Map<String, Consumer<Boolean>> servers;

    /** A queue that is soon full, a relay that leaves much to the sweep, and a client that does not look whether the store lives. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "travel.request.insert-queue", "4",
                    "travel.request.insert-batch", "2",
                    "travel.request.insert-timeout", "30s",
                    "quarkus.mongodb.heartbeat-frequency", "60S",
                    "travel.outbox.queue-bytes", "4096",
                    "travel.pipeline.sweep-every", "500ms",
                    "travel.pipeline.left-over-after", "1s");
        }
    }

    @BeforeAll
    static void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @Test
    void whatIsOverIsRefusedAndWhatIsAcceptedCompletes() throws Exception {
        try (Api api = new Api(base);
                Workers workers = new Workers(TestPlatform.state());
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            await().untilAsserted(() ->
                    assertThat(api.get("/q/health/ready").statusCode()).isEqualTo(200));
            servers.get("mongo-flow").accept(false);

            // When
            List<CompletableFuture<HttpResponse<String>>> posts = new ArrayList<>();
            for (int i = 0; i < POSTS; i++) {
                posts.add(CompletableFuture.supplyAsync(() -> api.post(Api.TRIP), clients));
            }

            // Then
            await().until(() -> refused(posts).size() >= POSTS - 4 - 2 * 2);
            assertThat(refused(posts)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });
            assertThat(refused(posts)).hasSizeLessThan(POSTS);

            servers.get("mongo-flow").accept(true);
            List<String> accepted = posts.stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> answer.statusCode() == 202)
                    .map(answer -> Api.json(answer).path("id").asText())
                    .toList();
            assertThat(accepted).isNotEmpty().hasSize(POSTS - refused(posts).size());
            for (String id : accepted) {
                workers.plan(id);
                workers.enrich(id);
            }
            for (String id : accepted) {
                await().until(() -> api.state(id), "COMPLETED"::equals);
            }
        }
    }

    private static List<HttpResponse<String>> refused(List<CompletableFuture<HttpResponse<String>>> posts) {
        return posts.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() != 202)
                .toList();
    }
}
