package com.mercurious.travel.gateway.it;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.TestTokens;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What a caller may do, and with whose travel requests, on every address that there is. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class OwnershipIT extends GatewayScenario {
    private static final String BOTH = "travel:read travel:write";
    private static final String NOTHING_OF_OURS = "openid profile";

    @Inject
    MongoClient mongo;

    @Test
    void withoutATokenNothingIsAnsweredButWhatIsOpen() {
        // Given
        Api stranger = new Api(base, null);
        String id = api().accepted();

        // When, Then
        assertThat(ApiPaths.secured(stranger)).hasSizeGreaterThanOrEqualTo(9).allSatisfy(call -> {
            HttpResponse<String> answer = call.send(stranger, id);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"travel\"");
            assertIsProblem(answer, "missing-token");
        });
        assertThat(ApiPaths.open(stranger)).isNotEmpty().allSatisfy(call -> assertThat(
                        call.send(stranger, "progress.v1.json").statusCode())
                .isNotIn(401, 403));
        assertThat(stranger.get("/").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/openapi").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenThatIsNotValidIsNoneForWhatIsOpen() {
        // When
        Api stranger = new Api(base, () -> "not.a.token");

        // Then
        assertThat(stranger.get("/").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/schemas").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/openapi").statusCode()).isEqualTo(200);
    }

    @Test
    void aScopeThatIsTooSmallIsRefusedOnEachAddress() {
        // Given
        String id = api().accepted();

        // When, Then
        assertThat(ApiPaths.secured(api())).allSatisfy(call -> {
            String needed = call.looks() ? "travel:read" : "travel:write";
            String other = call.looks() ? "travel:write" : "travel:read";
            for (String scope :
                    List.of(other, NOTHING_OF_OURS, needed + "s", needed.toUpperCase(java.util.Locale.ROOT))) {
                HttpResponse<String> answer = call.send(as("traveller", scope), id);
                assertThat(answer.statusCode()).as(scope).isEqualTo(403);
                assertThat(answer.headers().firstValue("WWW-Authenticate"))
                        .contains("Bearer realm=\"travel\", error=\"insufficient_scope\", scope=\"" + needed + "\"");
                assertIsProblem(answer, "insufficient-scope");
            }
        });
        assertThat(api().state(id)).isEqualTo("ACCEPTED");
    }

    @Test
    void anothersIsAnsweredAsIfThereWereNone() throws Exception {
        // Given
        Api ada = as("ada", BOTH);
        Api grace = as("grace", BOTH);
        List<String> adas = List.of(ada.accepted(), complete(ada, ada.accepted()));
        List<ApiPaths.Call> calls = ApiPaths.secured(api()).stream()
                .filter(ApiPaths.Call::namesARequest)
                .toList();
        String none = UUID.randomUUID().toString();

        // When, Then
        assertThat(calls).hasSizeGreaterThanOrEqualTo(7).allSatisfy(call -> {
            HttpResponse<String> nothing = call.send(grace, none);
            assertThat(nothing.statusCode()).isEqualTo(404);
            for (String id : adas) {
                HttpResponse<String> hers = call.send(grace, id);
                assertThat(hers.statusCode()).isEqualTo(404);
                assertThat(hers.body().replace(id, none)).isEqualTo(nothing.body());
                assertThat(headersButStanding(hers)).isEqualTo(headersButStanding(nothing));
            }
        });
        assertThat(adas.stream().map(ada::state)).containsExactly("ACCEPTED", "COMPLETED");
    }

    /** How the caller stands is another with each call, whatever it asks for. */
    private static Map<String, List<String>> headersButStanding(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        assertThat(headers.remove("ratelimit")).isNotNull();
        return headers;
    }

    @Test
    void aListHasTheCallersOwnAlone() {
        // Given
        String name = "lister-" + UUID.randomUUID();
        Api own = as(name, BOTH);
        List<String> ids = List.of(own.accepted(), own.accepted());
        String others = as("ada", BOTH).accepted();

        // When
        List<String> listed = ids(own.get("/v1/travel-requests"));
        List<String> listedByAdmin = ids(as(name, "travel:admin").get("/v1/travel-requests?limit=100"));

        // Then
        assertThat(listed).containsExactly(ids.get(1), ids.get(0));
        assertThat(listedByAdmin).containsExactlyElementsOf(listed).doesNotContain(others);
    }

    @Test
    void anAdminSeesWhatIsAnybodysAndChangesNothing() throws Exception {
        // Given
        Api ada = as("ada", BOTH);
        Api admin = as("root", "travel:admin travel:write");
        String id = complete(ada, ada.accepted());

        // When, Then
        assertThat(ApiPaths.secured(api()).stream().filter(ApiPaths.Call::namesARequest))
                .allSatisfy(call -> {
                    int status = call.send(admin, id).statusCode();
                    assertThat(status).isEqualTo(call.looks() ? 200 : 404);
                });
    }

    @Test
    void aKeyBelongsToItsCaller() {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        String adas = as("ada", BOTH).accepted("Idempotency-Key", key);
        String graces = as("grace", BOTH).accepted("Idempotency-Key", key);

        // Then
        assertThat(graces).isNotEqualTo(adas);
        assertThat(as("ada", BOTH).accepted("Idempotency-Key", key)).isEqualTo(adas);
    }

    @Test
    void whatHasNoOwnerIsTheAdminsAlone() {
        // Given
        MongoCollection<Document> requests = mongo.getDatabase("travel").getCollection("requests");
        String ownerless = api().accepted();
        String anyones = api().accepted();
        requests.updateOne(eq("_id", ownerless), Updates.unset("owner"));
        requests.updateOne(eq("_id", anyones), Updates.set("owner", "anyone"));

        // When, Then
        for (String id : List.of(ownerless, anyones)) {
            assertThat(api().get("/v1/travel-requests/" + id).statusCode()).isEqualTo(404);
            assertThat(as("root", "travel:admin")
                            .get("/v1/travel-requests/" + id)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void noEventTellsWhoseRequestItIs() throws Exception {
        // Given
        KafkaProbe.Tap tap = admin().tap(
                        Topics.GENERATION_REQUEST,
                        Topics.PROPOSAL_PROGRESS,
                        Topics.PROPOSAL_COMPLETED,
                        Topics.REQUEST_CANCELLED);
        Api ada = as("ada.lovelace@example.org", BOTH);
        String cancelled = ada.accepted();
        ada.delete("/v1/travel-requests/" + cancelled);

        // When
        String id = complete(ada, ada.accepted());

        // Then
        String owner = mongo.getDatabase("travel")
                .getCollection("requests")
                .find(eq("_id", id))
                .first()
                .getString("owner");
        assertThat(owner).hasSize(22).doesNotContain("ada", "lovelace", "@");
        List<String> texts = new ArrayList<>();
        org.awaitility.Awaitility.await()
                .until(() -> !tap.records(Topics.PROPOSAL_COMPLETED, id).isEmpty());
        tap.records().forEach(record -> texts.add(record + new String(record.value(), StandardCharsets.UTF_8)));
        assertThat(texts).hasSizeGreaterThanOrEqualTo(4).allSatisfy(text -> assertThat(text)
                .doesNotContain(owner, "lovelace"));
    }

    private Api as(String user, String scope) {
        return new Api(base, () -> TestTokens.of(user, scope));
    }

    private static List<String> ids(HttpResponse<String> page) {
        return Api.json(page).path("items").findValuesAsText("id");
    }

    private static void assertIsProblem(HttpResponse<String> answer, String slug) {
        JsonNode problem = Api.json(answer);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.path("type").asText()).isEqualTo("tag:mercurious.com,2026:travel/problems/" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("detail").asText()).isNotEmpty();
    }
}
