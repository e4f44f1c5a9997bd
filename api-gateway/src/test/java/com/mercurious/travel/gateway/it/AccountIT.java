package com.mercurious.travel.gateway.it;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.gateway.store.RequestDocument;
import com.mercurious.travel.gateway.store.Results;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.TestTokens;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What a caller gets of all that is kept of it, and that it is gone when it is to be. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class AccountIT extends GatewayScenario {
    private static final String BOTH = "travel:read travel:write";

    @Inject
    MongoClient mongo;

    @Inject
    RedisDataSource redis;

    @Test
    void theExportHasAllOfTheCallersAndNothingOfAnothers() throws Exception {
        // Given
        Api ada = someone();
        String done = complete(ada, ada.accepted());
        String open = ada.accepted();
        someone().accepted();

        // When
        HttpResponse<String> answer = ada.get("/v1/me/export");

        // Then
        JsonNode export = Api.json(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"travel-export.json\"");
        assertThat(export.path("travelRequests").findValuesAsText("id")).contains(open, done);
        assertThat(export.path("travelRequests")).hasSize(2);
        JsonNode whole = export.path("travelRequests").get(1);
        assertThat(whole.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(whole.path("history")).hasSize(4);
        assertThat(whole.at("/request/destinations/0/name").isMissingNode()).isFalse();
        assertThat(whole.path("itinerary").path("days")).isNotEmpty();
        assertThat(whole.path("enrichment").isObject()).isTrue();
    }

    @Test
    void afterTheErasureNothingIsLeftAndWhoFollowsTheTopicsHasSeenTheEnd() throws Exception {
        // Given
        Api ada = someone();
        Api grace = someone();
        String done =
                complete(ada, ada.accepted("Idempotency-Key", UUID.randomUUID().toString()));
        String open = ada.accepted();
        String hers = complete(grace, grace.accepted());
        List<String> adas = List.of(done, open);
        KafkaProbe.Tap tap = client().tap(Topics.PROPOSAL_COMPLETED);

        // When
        await().until(() -> ada.delete("/v1/me").statusCode() == 200);

        // Then
        MongoDatabase travel = mongo.getDatabase("travel");
        MongoCollection<Document> requests = travel.getCollection(RequestDocument.COLLECTION);
        MongoCollection<Document> results = travel.getCollection(Results.COLLECTION);
        assertThat(requests.countDocuments(in("_id", adas))).isZero();
        assertThat(results.countDocuments(regex("_id", "^(" + String.join("|", adas) + ")/")))
                .isZero();
        assertThat(redis.key().exists("travel:events:" + done, "travel:events:" + open))
                .isZero();
        assertThat(Api.json(ada.get("/v1/travel-requests")).path("items")).isEmpty();
        assertThat(ada.get("/v1/proposals/" + done).statusCode()).isEqualTo(404);
        assertThat(Api.json(ada.get("/v1/me/export")).path("travelRequests")).isEmpty();
        await().untilAsserted(() -> assertThat(tap.records(Topics.PROPOSAL_COMPLETED, open))
                .extracting(record -> EventJson.mapper()
                        .readTree(record.value())
                        .path("state")
                        .asText())
                .containsExactly("CANCELLED"));
        assertThat(requests.countDocuments(eq("_id", hers))).isOne();
        assertThat(grace.get("/v1/proposals/" + hers).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsExportedBesideOthersIsWholeOrToBeAskedForLater() throws Exception {
        // Given
        Api ada = someone();
        for (int i = 0; i < 12; i++) {
            complete(ada, ada.accepted());
        }

        // When
        List<HttpResponse<String>> answers;
        try (ExecutorService clients = Executors.newFixedThreadPool(12)) {
            List<Callable<HttpResponse<String>>> calls = Collections.nCopies(24, () -> ada.get("/v1/me/export"));
            answers = clients.invokeAll(calls).stream().map(Future::resultNow).toList();
        }

        // Then
        assertThat(answers).extracting(HttpResponse::statusCode).contains(200).containsOnly(200, 503);
        assertThat(answers).allSatisfy(answer -> {
            if (answer.statusCode() == 200) {
                assertThat(Api.json(answer).path("travelRequests")).hasSize(12);
            } else {
                assertThat(answer.headers().firstValue("Retry-After")).contains("5");
                assertThat(Api.json(answer).path("type").asText()).endsWith("/too-many-exports");
            }
        });
        assertThat(ada.get("/v1/me/export").statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasNothingIsErasedToo() {
        // When
        HttpResponse<String> answer = someone().delete("/v1/me");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer).path("erased").asInt()).isZero();
        assertThat(Api.json(answer).path("kept").asText()).contains("Kafka");
    }

    /** A caller that nobody was before. */
    private Api someone() {
        String name = UUID.randomUUID().toString();
        return new Api(base, () -> TestTokens.of(name, BOTH));
    }
}
