package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.tools.testing.PlatformTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How a client follows its travel request. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class WatchIT extends GatewayScenario {
    @Test
    void eventsAreReplayedFromWhereTheClientWas() throws Exception {
        // Given
        String id = completed();
        Api.Stream whole = api().follow(id, null);
        await().until(whole::isOver);
        List<Api.Event> kept =
                whole.events().stream().filter(e -> e.id() != null).toList();

        // When
        Api.Stream rest = api().follow(id, kept.get(1).id());
        Api.Stream none = api().follow(id, kept.getLast().id());

        // Then
        await().until(() -> rest.isOver() && none.isOver());
        assertThat(rest.events()).isEqualTo(kept.subList(2, kept.size()));
        assertThat(none.status()).isEqualTo(204);
        assertThat(api().get("/v1/travel-requests/" + id + "/events", "Last-Event-ID", "nonsense")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anUnchangedRequestIsNotSentAgain() {
        // Given
        String path = "/v1/travel-requests/" + api().accepted();
        String tag = api().get(path).headers().firstValue("ETag").orElseThrow();

        // When
        HttpResponse<String> same = api().get(path, "If-None-Match", tag);
        HttpResponse<String> other = api().get(path, "If-None-Match", "\"9-9\"");

        // Then
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void aClientMayWaitForTheNextState() throws Exception {
        // Given
        String id = api().accepted();
        String path = "/v1/travel-requests/" + id;
        String tag = api().get(path).headers().firstValue("ETag").orElseThrow();
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> api().get(path, "Prefer", "wait=30", "If-None-Match", tag));
        await().during(Duration.ofMillis(500)).until(() -> !waiting.isDone());

        // When
        workers().startPlanning(id);

        // Then
        await().atMost(Duration.ofSeconds(15)).until(waiting::isDone);
        assertThat(waiting.join().statusCode()).isEqualTo(200);
        assertThat(Api.json(waiting.join()).path("state").asText()).isEqualTo("GENERATING");
        assertThat(waiting.join().headers().firstValue("Preference-Applied")).contains("wait=30");
    }

    @Test
    void aWaitEndsWhenItsTimeIsOver() {
        // Given
        String path = "/v1/travel-requests/" + api().accepted();
        String tag = api().get(path).headers().firstValue("ETag").orElseThrow();
        long begin = System.nanoTime();

        // When
        HttpResponse<String> answer = api().get(path, "Prefer", "wait=1", "If-None-Match", tag);

        // Then
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
}
