package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.RenderedFiles;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists, contracts, metrics, and what is not there. */
@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class SurfaceIT extends GatewayScenario {
    @Test
    void theListIsPagedNewestFirst() {
        // Given
        List<String> ids = List.of(api().accepted(), api().accepted(), api().accepted());

        // When
        JsonNode first = Api.json(api().get("/v1/travel-requests?limit=2&state=accepted"));
        JsonNode second = Api.json(api().get(first.path("next").asText()));

        // Then
        assertThat(first.path("items").findValuesAsText("id")).containsExactly(ids.get(2), ids.get(1));
        assertThat(second.path("items").get(0).path("id").asText()).isEqualTo(ids.get(0));
        assertThat(api().get("/v1/travel-requests?cursor=nonsense").statusCode())
                .isEqualTo(400);
        assertThat(api().get("/v1/travel-requests?limit=0").statusCode()).isEqualTo(400);
        assertThat(api().get("/v1/travel-requests?state=asleep").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsAProblem() {
        // When
        List<HttpResponse<String>> answers = List.of(
                api().get("/v1/travel-requests/" + UUID.randomUUID()),
                api().get("/v1/travel-requests/nonsense"),
                api().get("/v1/travel-requests/nonsense/events"),
                api().get("/v1/proposals/nonsense"),
                api().get("/schemas/nonsense.json"),
                api().get("/nonsense"));

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(Api.json(answer).path("detail").asText()).isNotEmpty();
        });
    }

    @Test
    void whatCannotBeAnsweredIsNotDone() {
        // Given
        String id = api().accepted();
        String before = api().get("/v1/travel-requests").body();

        // When
        List<HttpResponse<String>> answers = List.of(
                api().post(Api.TRIP, "Accept", "application/xml"),
                api().post(Api.TRIP, "Accept", "application/json;q=0"),
                api().delete("/v1/travel-requests/" + id, "Accept", "text/html"),
                api().get("/v1/travel-requests/" + id, "Accept", "nonsense"),
                api().get("/v1/travel-requests/" + id + "/events", "Accept", "application/json"),
                api().get("/v1/destinations?query=vie", "Accept", "application/jsonp"),
                api().get("/schemas", "Accept", "application/schema+json"));

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(406);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(Api.json(answer).path("errors").get(0).path("expected").asText())
                    .startsWith("one of ");
        });
        assertThat(api().get("/v1/travel-requests").body()).isEqualTo(before);
        assertThat(api().state(id)).isEqualTo("ACCEPTED");
    }

    @Test
    void everySchemaSaysAtWhichAddressItIsPublished() {
        // Given
        List<String> paths = Stream.concat(
                        Stream.of("/schemas/types.v1.json"),
                        Stream.of(EventType.values()).map(EventType::schemaPath))
                .toList();

        // When
        Map<String, String> ids = paths.stream()
                .collect(Collectors.toMap(
                        path -> path,
                        path -> Api.json(api().get(path)).path("$id").asText()));

        // Then
        assertThat(ids)
                .allSatisfy((path, id) -> assertThat(id).isEqualTo("http://localhost:3000" + path))
                .hasSize(EventType.values().length + 1);
    }

    @Test
    void theContractsArePublished() {
        // When
        HttpResponse<String> openApi = api().get("/openapi?format=json");
        JsonNode schemas = Api.json(api().get("/schemas"));

        // Then
        assertThat(Api.json(openApi).path("paths").has("/v1/travel-requests/{id}"))
                .isTrue();
        JsonNode form = Api.json(openApi).at("/components/schemas/TravelRequestForm/properties");
        assertThat(form.path("alternatives").path("default").asInt()).isEqualTo(3);
        assertThat(form.has("rainyDays")).isTrue();
        assertThat(Api.json(openApi).path("paths").has("/v1/travel-requests/{id}/revisions"))
                .isTrue();
        assertThat(Api.json(openApi).path("paths").has("/v1/travel-requests/{id}/enrichment"))
                .isTrue();
        Api.json(openApi)
                .path("paths")
                .forEach(path -> path.forEach(operation -> assertThat(operation
                                .at("/responses/default/content/application~1problem+json/schema/$ref")
                                .asText())
                        .as("%s", operation)
                        .isEqualTo("#/components/schemas/Problem")));
        assertThat(Api.json(openApi)
                        .at("/components/schemas/LocalDateTime/format")
                        .asText())
                .isEqualTo("date-time-local");
        assertThat(schemas).hasSize(EventType.values().length);
        schemas.forEach(address -> assertThat(
                        Api.json(api().get(address.asText())).path("$schema").asText())
                .contains("2020-12"));
        assertThat(Api.json(api().get("/")).path("links").path("openapi").asText())
                .isEqualTo("/openapi");
        assertThat(Api.json(api().get("/v1/destinations?query=wien"))
                        .path("items")
                        .get(0)
                        .path("id")
                        .asText())
                .isEqualTo("vienna");
    }

    @Test
    void theContractsAreWhatTheProjectShows() throws Exception {
        // Given
        Path served = Files.createDirectories(Path.of("target", "api"));

        // When
        Files.writeString(
                served.resolve("openapi.json"),
                api().get("/openapi?format=json").body());
        Files.writeString(
                served.resolve("asyncapi.json"),
                api().get("/asyncapi", "Accept", "application/json").body());

        // Then
        JsonNode calls = Api.json(api().get("/openapi?format=json")).path("paths");
        assertThat(calls.findValuesAsText("operationId"))
                .doesNotHaveDuplicates()
                .hasSize(calls.findValues("responses").size());
        new RenderedFiles("api-gateway", SurfaceIT.class)
                .areKept("api", List.of("openapi.json", "asyncapi.json"), "docs/api");
    }

    @Test
    void theContractSaysWhatCallsAreHeldTo() {
        // When
        JsonNode paths = Api.json(api().get("/openapi?format=json")).path("paths");

        // Then
        List<JsonNode> keys = new ArrayList<>();
        paths.properties().stream()
                .filter(path -> path.getKey().startsWith("/v1/"))
                .forEach(path -> path.getValue().forEach(operation -> {
                    JsonNode refused = operation.at("/responses/429");
                    assertThat(refused.path("headers").properties())
                            .as(path.getKey())
                            .extracting(Map.Entry::getKey)
                            .contains("Retry-After", "RateLimit", "RateLimit-Policy");
                    assertThat(refused.path("content").has("application/problem+json"))
                            .as(path.getKey())
                            .isTrue();
                    operation.path("parameters").forEach(parameter -> {
                        if (parameter.path("name").asText().equals("Idempotency-Key")) {
                            keys.add(parameter);
                        }
                    });
                }));
        assertThat(keys)
                .hasSize(2)
                .allSatisfy(key -> assertThat(key.at("/schema/type").asText()).isEqualTo("string"));
    }

    @Test
    void theContractsHavePagesThatAskNobodyElse() {
        // When
        HttpResponse<String> events = api().get("/asyncapi", "Accept", "text/html");
        HttpResponse<String> calls = api().get("/openapi/page/", "Accept", "text/html");

        // Then
        assertThat(List.of(events, calls)).allSatisfy(page -> {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
            assertThat(page.body()).doesNotContain("src=\"http", "src=\"//", "href=\"//");
        });
        assertThat(events.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @Test
    void whatHappensIsMeasured() throws Exception {
        // Given
        completed();

        // When
        String metrics = api().get("/q/metrics").body();

        // Then
        assertThat(metrics)
                .contains("travel_requests_accepted_total")
                .contains("travel_requests_ended_total{state=\"COMPLETED\"}")
                .contains("travel_request_stage_seconds_count{stage=\"GENERATING\"}")
                .contains("travel_outbox_pending")
                .contains("travel_outbox_age_seconds")
                .contains("travel_events_in_total{result=\"taken\",topic=\"travel-enrichment.completed\"}")
                .contains("travel_events_out_total{result=\"published\",topic=\"travel-generation.request\"}");
    }
}
