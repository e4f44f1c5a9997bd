package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EventIds;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.GenerationRequest;
import com.mercurious.travel.events.ProposalCompleted;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.request.RequestStore;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.messaging.KafkaProbe;
import com.mercurious.travel.messaging.PlatformTestResource;
import com.mercurious.travel.messaging.TestPlatform;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = PlatformTestResource.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class GatewayIT {
    private static Workers workers;
    private static KafkaProbe admin;
    private static KafkaProbe client;

    @TestHTTPResource("/")
    URI base;

    @Inject
    RequestStore store;

    private Api api;

    @BeforeAll
    static void open() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        workers = new Workers(TestPlatform.state());
        admin = new KafkaProbe(TestPlatform.state(), "admin");
        client = new KafkaProbe(TestPlatform.state(), "app-client");
    }

    @AfterAll
    static void close() throws Exception {
        workers.close();
        admin.close();
        client.close();
    }

    @BeforeEach
    void connect() {
        api = new Api(base);
        await().untilAsserted(() ->
                assertThat(api.get("/q/health/ready").statusCode()).isEqualTo(200));
    }

    @Test
    void aPostBecomesAnEventThatAsksForThePlan() throws Exception {
        // Given
        KafkaProbe.Tap tap = workers.generation.tap(Topics.GENERATION_REQUEST);
        String trace = "0af7651916cd43dd8448eb211c80319c";

        // When
        HttpResponse<String> answer = api.post(Api.TRIP, "traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace));

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
                api.post("{\"destinations\":[{\"nam\":\"Vienna\"}],\"startDate\":\"2030-05-10\"}");

        // Then
        JsonNode problem = Api.json(answer);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.path("type").asText()).endsWith("invalid-travel-request");
        assertThat(problem.path("errors").findValuesAsText("field"))
                .containsExactly("$.destinations[0].nam", "$.endDate", "$.destinations[0]");
        assertThat(api.get("/q/metrics").body())
                .contains("travel_requests_rejected_total{reason=\"invalid-travel-request\"}");
    }

    @Test
    void aBodyThatIsTooLargeIsTurnedAway() {
        // When
        HttpResponse<String> answer = api.post(" ".repeat(70_000));

        // Then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Api.json(answer).path("detail").asText()).contains("70000").contains("65536");
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswerAndOneTrip() {
        // Given
        KafkaProbe.Tap tap = workers.generation.tap(Topics.GENERATION_REQUEST);
        String key = UUID.randomUUID().toString();

        // When
        List<HttpResponse<String>> answers = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> api.post(Api.TRIP, "Idempotency-Key", key)))
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
        api.accepted("Idempotency-Key", key);

        // When
        HttpResponse<String> answer = api.post(Api.TRIP.replace("Vienna", "Graz"), "Idempotency-Key", key);

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Api.json(answer).path("type").asText()).endsWith("idempotency-key-reused");
    }

    @Test
    void aRequestGoesAllTheWayToItsProposal() throws Exception {
        // Given
        KafkaProbe.Tap tap = client.tap(Topics.PROPOSAL_COMPLETED, Topics.PROPOSAL_PROGRESS);
        String id = api.accepted();
        Api.Stream stream = api.follow(id, null);

        // When
        workers.startPlanning(id);
        await().until(() -> api.state(id), "GENERATING"::equals);
        workers.generation.publish(Samples.planning(id, 1, 50));
        await().until(() -> api.status(id).path("percent").asInt(), p -> p == 35);
        workers.plan(id);
        await().until(() -> api.state(id), "ENRICHING"::equals);
        workers.enrichment.publish(Samples.enriching(id, 0, 50));
        await().until(() -> api.status(id).path("percent").asInt(), p -> p == 85);
        workers.enrich(id);
        await().until(() -> api.state(id), "COMPLETED"::equals);

        // Then
        await().until(stream::isOver);
        assertThat(stream.names())
                .containsExactly("state", "state", "progress", "progress", "state", "progress", "state", "end");
        assertThat(stream.events().stream().map(e -> e.data().path("percent").asInt()))
                .isSorted();
        JsonNode status = api.status(id);
        assertThat(status.path("stages").findValuesAsText("state"))
                .containsExactly("ACCEPTED", "GENERATING", "ENRICHING", "COMPLETED");
        assertThat(status.path("percent").asInt()).isEqualTo(100);
        assertThat(status.path("links").has("cancel")).isFalse();
        await().untilAsserted(() ->
                assertThat(tap.records(Topics.PROPOSAL_COMPLETED, id)).hasSize(1));
        ProposalCompleted completed = EventJson.mapper()
                .readValue(tap.records(Topics.PROPOSAL_COMPLETED, id).getFirst().value(), ProposalCompleted.class);
        assertThat(completed.proposal().itinerary())
                .isEqualTo(Samples.planned(id).itinerary());
        List<Integer> sequences = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : tap.records(Topics.PROPOSAL_PROGRESS, id)) {
            sequences.add(
                    EventJson.mapper().readTree(record.value()).path("sequence").asInt());
        }
        assertThat(sequences).containsExactly(0, 1, 999_999, 1_000_000);
    }

    @Test
    void aProposalComesAsJsonCalendarOrMap() throws Exception {
        // Given
        String id = completed();
        String path = "/v1/proposals/" + id;

        // When
        HttpResponse<String> json = api.get(path);
        HttpResponse<String> calendar = api.get(path, "Accept", "text/calendar");
        HttpResponse<String> map = api.get(path, "Accept", "application/geo+json");
        HttpResponse<String> other = api.get(path, "Accept", "application/pdf");

        // Then
        assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(Api.json(json).path("itinerary").path("days").size()).isPositive();
        assertThat(calendar.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR\r\n");
        assertThat(map.headers().firstValue("Content-Type")).contains("application/geo+json");
        assertThat(Api.json(map).path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(other.statusCode()).isEqualTo(406);
    }

    @Test
    void whereThereIsNoProposalYetItSaysSo() {
        // Given
        String id = api.accepted();

        // When
        HttpResponse<String> answer = api.get("/v1/proposals/" + id);

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Api.json(answer).path("state").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void factsBeforeThePlanAndEverythingTwiceMakeOneProposal() throws Exception {
        // Given
        KafkaProbe.Tap tap = client.tap(Topics.PROPOSAL_COMPLETED);
        String id = api.accepted();

        // When
        workers.enrich(id);
        workers.enrich(id);
        workers.plan(id);
        workers.plan(id);
        workers.startPlanning(id);
        workers.enrich(id);

        // Then
        await().until(() -> api.state(id), "COMPLETED"::equals);
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        ids(tap.records(Topics.PROPOSAL_COMPLETED, id)))
                .containsExactly(EventIds.of(id, EventType.PROPOSAL_COMPLETED, 1, 0)));
        assertThat(api.get("/v1/proposals/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void aFailedPlanningEndsTheRequestAndSaysWhy() throws Exception {
        // Given
        String id = api.accepted();
        Api.Stream stream = api.follow(id, null);

        // When
        workers.failToPlan(id);

        // Then
        await().until(stream::isOver);
        assertThat(stream.events().getLast().data().path("failure").path("code").asText())
                .isEqualTo(Samples.planningFailed(id).failure().code());
        assertThat(api.status(id).path("failure").path("message").asText()).isNotEmpty();
        assertThat(Api.json(api.get("/v1/proposals/" + id)).path("state").asText())
                .isEqualTo("FAILED");
    }

    @Test
    void eventsAreReplayedFromWhereTheClientWas() throws Exception {
        // Given
        String id = completed();
        Api.Stream whole = api.follow(id, null);
        await().until(whole::isOver);
        List<Api.Event> kept =
                whole.events().stream().filter(e -> e.id() != null).toList();

        // When
        Api.Stream rest = api.follow(id, kept.get(1).id());
        Api.Stream none = api.follow(id, kept.getLast().id());

        // Then
        await().until(() -> rest.isOver() && none.isOver());
        assertThat(rest.events()).isEqualTo(kept.subList(2, kept.size()));
        assertThat(none.status()).isEqualTo(204);
        assertThat(api.get("/v1/travel-requests/" + id + "/events", "Last-Event-ID", "nonsense")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anUnchangedRequestIsNotSentAgain() {
        // Given
        String path = "/v1/travel-requests/" + api.accepted();
        String tag = api.get(path).headers().firstValue("ETag").orElseThrow();

        // When
        HttpResponse<String> same = api.get(path, "If-None-Match", tag);
        HttpResponse<String> other = api.get(path, "If-None-Match", "\"9-9\"");

        // Then
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void aClientMayWaitForTheNextState() throws Exception {
        // Given
        String id = api.accepted();
        String path = "/v1/travel-requests/" + id;
        String tag = api.get(path).headers().firstValue("ETag").orElseThrow();
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> api.get(path, "Prefer", "wait=30", "If-None-Match", tag));
        await().during(Duration.ofMillis(500)).until(() -> !waiting.isDone());

        // When
        workers.startPlanning(id);

        // Then
        await().atMost(Duration.ofSeconds(15)).until(waiting::isDone);
        assertThat(waiting.join().statusCode()).isEqualTo(200);
        assertThat(Api.json(waiting.join()).path("state").asText()).isEqualTo("GENERATING");
        assertThat(waiting.join().headers().firstValue("Preference-Applied")).contains("wait=30");
    }

    @Test
    void aWaitEndsWhenItsTimeIsOver() {
        // Given
        String path = "/v1/travel-requests/" + api.accepted();
        String tag = api.get(path).headers().firstValue("ETag").orElseThrow();
        long begin = System.nanoTime();

        // When
        HttpResponse<String> answer = api.get(path, "Prefer", "wait=1", "If-None-Match", tag);

        // Then
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aCancelledRequestEndsForEveryone() throws Exception {
        // Given
        KafkaProbe.Tap cancels = workers.generation.tap(Topics.REQUEST_CANCELLED);
        KafkaProbe.Tap ends = client.tap(Topics.PROPOSAL_COMPLETED);
        String id = api.accepted();
        workers.startPlanning(id);
        await().until(() -> api.state(id), "GENERATING"::equals);

        // When
        HttpResponse<String> answer = api.delete("/v1/travel-requests/" + id);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer).path("state").asText()).isEqualTo("CANCELLED");
        assertThat(api.delete("/v1/travel-requests/" + id).statusCode()).isEqualTo(409);
        await().untilAsserted(() ->
                assertThat(cancels.records(Topics.REQUEST_CANCELLED, id)).hasSize(1));
        await().untilAsserted(() ->
                assertThat(ends.records(Topics.PROPOSAL_COMPLETED, id)).hasSize(1));
        workers.plan(id);
        workers.enrich(id);
        await().during(Duration.ofSeconds(1)).until(() -> api.state(id), "CANCELLED"::equals);
    }

    @Test
    void aRecordThatNobodyCanReadGoesToTheDeadLettersAndHoldsNobodyUp() throws Exception {
        // Given
        KafkaProbe.Tap dead = admin.tap(Topics.deadLetterOf(Topics.GENERATION_COMPLETED));
        String id = api.accepted();
        ProducerRecord<String, byte[]> poison =
                new ProducerRecord<>(Topics.GENERATION_COMPLETED, id, "{not json".getBytes(StandardCharsets.UTF_8));
        poison.headers()
                .add(
                        CloudEventAttributes.TYPE,
                        EventType.GENERATION_COMPLETED.type().getBytes(StandardCharsets.UTF_8));

        // When
        workers.generation.send(poison);
        workers.plan(id);

        // Then
        await().untilAsserted(() -> assertThat(dead.records(Topics.deadLetterOf(Topics.GENERATION_COMPLETED), id))
                .hasSize(1));
        ConsumerRecord<String, byte[]> letter = dead.records(Topics.deadLetterOf(Topics.GENERATION_COMPLETED), id)
                .getFirst();
        assertThat(letter.value()).isEqualTo(poison.value());
        assertThat(KafkaProbe.header(letter, "dead-letter-reason"))
                .contains("not the JSON of /schemas/generation.completed.v1.json");
        await().until(() -> api.state(id), "ENRICHING"::equals);
    }

    @Test
    void anEventThatTheServiceFailsOnIsFoundAmongOthersAndSetAside() throws Exception {
        // Given
        KafkaProbe.Tap dead = admin.tap(Topics.deadLetterOf(Topics.GENERATION_COMPLETED));
        String broken = api.accepted();
        String sound = api.accepted();
        store.mongoCollection().updateOne(Filters.eq("_id", broken), Updates.set("state", "NONSENSE"));

        // When
        workers.plan(broken);
        workers.plan(sound);

        // Then
        await().until(() -> api.state(sound), "ENRICHING"::equals);
        await().untilAsserted(() -> assertThat(dead.records(Topics.deadLetterOf(Topics.GENERATION_COMPLETED), broken))
                .hasSize(1));
        assertThat(dead.records(Topics.deadLetterOf(Topics.GENERATION_COMPLETED), sound))
                .isEmpty();
        assertThat(api.get("/q/health/live").statusCode()).isEqualTo(200);
        store.mongoCollection().updateOne(Filters.eq("_id", broken), Updates.set("state", "FAILED"));
    }

    @Test
    void anEventThatCannotBeMadeHoldsNoOtherUp() throws Exception {
        // Given
        KafkaProbe.Tap asked = workers.generation.tap(Topics.GENERATION_REQUEST);
        String broken = api.accepted();
        workers.plan(broken);
        await().until(() -> api.state(broken), "ENRICHING"::equals);
        store.mongoCollection().updateOne(Filters.eq("_id", broken), Updates.set("itinerary", "{broken"));

        // When
        workers.enrich(broken);
        await().until(() -> api.state(broken), "COMPLETED"::equals);
        String sound = api.accepted();

        // Then
        await().untilAsserted(() ->
                assertThat(asked.records(Topics.GENERATION_REQUEST, sound)).hasSize(1));
        assertThat(store.state(broken).orElseThrow().outbox()).isNotEmpty();
    }

    @Test
    void oneTraceGoesFromThePostToTheProposal() throws Exception {
        // Given
        String trace = "1af7651916cd43dd8448eb211c80319c";
        KafkaProbe.Tap asked = workers.generation.tap(Topics.GENERATION_REQUEST);
        KafkaProbe.Tap ended = client.tap(Topics.PROPOSAL_COMPLETED, Topics.PROPOSAL_PROGRESS);
        String id = api.accepted("traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace));
        await().untilAsserted(() ->
                assertThat(asked.records(Topics.GENERATION_REQUEST, id)).hasSize(1));
        String handedOn = KafkaProbe.header(
                asked.records(Topics.GENERATION_REQUEST, id).getFirst(), CloudEventAttributes.TRACE_PARENT);

        // When
        workers.generation.send(Workers.traced(Samples.planned(id), handedOn));
        workers.enrichment.send(Workers.traced(Samples.enriched(id), handedOn));

        // Then
        await().untilAsserted(() ->
                assertThat(ended.records(Topics.PROPOSAL_COMPLETED, id)).hasSize(1));
        assertThat(ended.records().stream().filter(r -> id.equals(r.key())))
                .allSatisfy(r -> assertThat(KafkaProbe.header(r, CloudEventAttributes.TRACE_PARENT))
                        .contains(trace));
    }

    @Test
    void theListIsPagedNewestFirst() {
        // Given
        List<String> ids = List.of(api.accepted(), api.accepted(), api.accepted());

        // When
        JsonNode first = Api.json(api.get("/v1/travel-requests?limit=2&state=accepted"));
        JsonNode second = Api.json(api.get(first.path("next").asText()));

        // Then
        assertThat(first.path("items").findValuesAsText("id")).containsExactly(ids.get(2), ids.get(1));
        assertThat(second.path("items").get(0).path("id").asText()).isEqualTo(ids.get(0));
        assertThat(api.get("/v1/travel-requests?cursor=nonsense").statusCode()).isEqualTo(400);
        assertThat(api.get("/v1/travel-requests?limit=0").statusCode()).isEqualTo(400);
        assertThat(api.get("/v1/travel-requests?state=asleep").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsAProblem() {
        // When
        List<HttpResponse<String>> answers = List.of(
                api.get("/v1/travel-requests/" + UUID.randomUUID()),
                api.get("/v1/travel-requests/nonsense"),
                api.get("/v1/travel-requests/nonsense/events"),
                api.get("/v1/proposals/nonsense"),
                api.get("/schemas/nonsense.json"),
                api.get("/nonsense"));

        // Then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(Api.json(answer).path("detail").asText()).isNotEmpty();
        });
    }

    @Test
    void theContractsArePublished() {
        // When
        HttpResponse<String> openApi = api.get("/openapi?format=json");
        JsonNode schemas = Api.json(api.get("/schemas"));

        // Then
        assertThat(Api.json(openApi).path("paths").has("/v1/travel-requests/{id}"))
                .isTrue();
        assertThat(schemas).hasSize(EventType.values().length);
        schemas.forEach(address -> assertThat(
                        Api.json(api.get(address.asText())).path("$schema").asText())
                .contains("2020-12"));
        assertThat(Api.json(api.get("/")).path("links").path("openapi").asText())
                .isEqualTo("/openapi");
        assertThat(Api.json(api.get("/v1/destinations?query=wien"))
                        .path("items")
                        .get(0)
                        .path("id")
                        .asText())
                .isEqualTo("vienna");
    }

    @Test
    void whatHappensIsMeasured() throws Exception {
        // Given
        completed();

        // When
        String metrics = api.get("/q/metrics").body();

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

    private String completed() throws Exception {
        String id = api.accepted();
        workers.startPlanning(id);
        await().until(() -> api.state(id), "GENERATING"::equals);
        workers.plan(id);
        workers.enrich(id);
        await().until(() -> api.state(id), "COMPLETED"::equals);
        return id;
    }

    private static Set<String> ids(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(r -> KafkaProbe.header(r, CloudEventAttributes.ID))
                .collect(Collectors.toSet());
    }
}
