package com.mercurious.travel.enrichment.worker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.mercurious.travel.enrichment.Itineraries;
import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Enrichment.Source;
import com.mercurious.travel.events.EnrichmentCompleted;
import com.mercurious.travel.events.EnrichmentProgress;
import com.mercurious.travel.events.EnrichmentRequest;
import com.mercurious.travel.events.EventIds;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.RequestCancelled;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.KafkaProbe.Tap;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.TestPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformTestResource.class, initArgs = @ResourceArg(name = "user", value = "api-enrichment"))
class EnrichmentWorkerIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final String requestId = KafkaProbe.newRequestId();
    private KafkaProbe generation;
    private KafkaProbe gateway;
    private KafkaProbe client;
    private KafkaProbe admin;
    private Tap out;

    @BeforeEach
    void open() {
        generation = new KafkaProbe(TestPlatform.state(), "api-generation");
        gateway = new KafkaProbe(TestPlatform.state(), "api-gateway");
        client = new KafkaProbe(TestPlatform.state(), "app-client");
        admin = new KafkaProbe(TestPlatform.state(), "admin");
        await().atMost(LIMIT)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        out = client.tap(Topics.ENRICHMENT_PROGRESS, Topics.ENRICHMENT_COMPLETED);
    }

    @AfterEach
    void close() throws Exception {
        for (KafkaProbe probe : List.of(generation, gateway, client, admin)) {
            probe.close();
        }
    }

    @Test
    void aPlannedItineraryIsEnriched() throws Exception {
        // Given
        generation.publish(Itineraries.as(requestId, Itineraries.viennaAndPrague()));

        // When
        EnrichmentCompleted completed = awaitCompletions(1).getFirst();

        // Then
        assertThat(completed.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(completed.attempt()).isEqualTo(1);
        Enrichment facts = completed.enrichment();
        assertThat(facts.warnings()).isEmpty();
        assertThat(facts.sources())
                .extracting(Source::name)
                .containsExactly("sun", "clock", "holidays", "country", "legs", "airports", "currency", "climate");
        assertThat(facts.sources()).extracting(Source::status).containsOnly(Source.Status.ANSWERED);
        assertThat(facts.sun()).hasSize(4);
        assertThat(facts.clocks().getFirst().change()).isNotNull();
        assertThat(facts.holidays()).isNotEmpty();
        assertThat(facts.countries()).hasSize(2);
        assertThat(facts.legs()).hasSize(9);
        assertThat(facts.airports()).isNotEmpty();
        assertThat(facts.climate()).hasSize(2);
        assertThat(facts.currency().total().currency()).isEqualTo("EUR");
    }

    @Test
    void theEventsAreAddressedAndTracedAsTheContractSays() throws Exception {
        // Given
        ProducerRecord<String, byte[]> record = record(Itineraries.as(requestId, Itineraries.vienna()));
        record.headers().add("traceparent", bytes("00-" + TRACE + "-00f067aa0ba902b7-01"));
        generation.send(record);

        // When
        awaitCompletions(1);

        // Then
        ConsumerRecord<String, byte[]> completed =
                out.records(Topics.ENRICHMENT_COMPLETED, requestId).getFirst();
        assertThat(KafkaProbe.header(completed, "ce_type")).isEqualTo("com.mercurious.travel.enrichment.completed.v1");
        assertThat(KafkaProbe.header(completed, "ce_id"))
                .isEqualTo(EventIds.of(requestId, EventType.ENRICHMENT_COMPLETED, 1, 0));
        assertThat(KafkaProbe.header(completed, "ce_subject")).isEqualTo(requestId);
        assertThat(KafkaProbe.header(completed, "traceparent")).startsWith("00-" + TRACE);
    }

    @Test
    void aRedeliveryPublishesTheSameIdsAgain() throws Exception {
        // Given
        GenerationCompleted event = Itineraries.as(requestId, Itineraries.vienna());
        generation.publish(event);
        awaitCompletions(1);

        // When
        generation.publish(event);

        // Then
        awaitCompletions(2);
        assertThat(ids(Topics.ENRICHMENT_COMPLETED))
                .hasSize(2)
                .containsOnly(EventIds.of(requestId, EventType.ENRICHMENT_COMPLETED, 1, 0));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(ids(Topics.ENRICHMENT_PROGRESS))
                .filteredOn(EventIds.of(requestId, EventType.ENRICHMENT_PROGRESS, 1, 0)::equals)
                .hasSize(2));
    }

    @Test
    void progressIsToldBeforeTheEnd() throws Exception {
        // Given
        generation.publish(Itineraries.as(requestId, Itineraries.vienna()));

        // When
        await().atMost(LIMIT).untilAsserted(() -> assertThat(out.records(Topics.ENRICHMENT_PROGRESS, requestId))
                .isNotEmpty());

        // Then
        EnrichmentProgress first = EventJson.mapper()
                .readValue(
                        out.records(Topics.ENRICHMENT_PROGRESS, requestId)
                                .getFirst()
                                .value(),
                        EnrichmentProgress.class);
        assertThat(first.sequence()).isZero();
        assertThat(first.percent()).isBetween(1, 99);
        assertThat(first.source()).isNotBlank();
    }

    @Test
    void aRefreshIsEnrichedAsItsOwnAttempt() throws Exception {
        // Given
        GenerationCompleted plan = Itineraries.vienna();
        gateway.publish(new EnrichmentRequest(requestId, 2, plan.request(), plan.itinerary()));

        // When
        EnrichmentCompleted completed = awaitCompletions(1).getFirst();

        // Then
        assertThat(completed.attempt()).isEqualTo(2);
        assertThat(completed.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(ids(Topics.ENRICHMENT_COMPLETED))
                .containsExactly(EventIds.of(requestId, EventType.ENRICHMENT_COMPLETED, 2, 0));
    }

    @Test
    void aFailedPlanningIsPassedOver() throws Exception {
        // Given
        String failed = KafkaProbe.newRequestId();
        GenerationCompleted plan = Itineraries.vienna();
        generation.publish(new GenerationCompleted(
                failed,
                1,
                Outcome.FAILED,
                plan.request(),
                null,
                new Failure(Failure.UNKNOWN_DESTINATION, "no such city", List.of())));
        generation.publish(Itineraries.as(requestId, plan));

        // When
        awaitCompletions(1);

        // Then
        await().atMost(LIMIT).untilAsserted(() -> given().get("/q/metrics")
                .then()
                .body(containsString(
                        "travel_events_in_total{result=\"passed_over\",topic=\"travel-generation.completed\"}")));
        assertThat(out.records(Topics.ENRICHMENT_COMPLETED, failed)).isEmpty();
    }

    @Test
    void aRecordThatNoOneCanReadGoesToTheDeadLettersAndHoldsNobodyUp() throws Exception {
        // Given
        Tap deadLetters = admin.tap(Topics.deadLetterOf(Topics.GENERATION_COMPLETED));
        ProducerRecord<String, byte[]> poison = record(Itineraries.as(requestId, Itineraries.vienna()));
        generation.send(
                new ProducerRecord<>(poison.topic(), null, requestId, bytes("{\"requestId\": 7"), poison.headers()));
        generation.publish(Itineraries.as(requestId, Itineraries.vienna()));

        // When
        awaitCompletions(1);

        // Then
        await().atMost(LIMIT).untilAsserted(() -> {
            List<ConsumerRecord<String, byte[]>> dead =
                    deadLetters.records(Topics.deadLetterOf(Topics.GENERATION_COMPLETED), requestId);
            assertThat(dead).hasSize(1);
            assertThat(dead.getFirst().value()).isEqualTo(bytes("{\"requestId\": 7"));
            assertThat(KafkaProbe.header(dead.getFirst(), "dead-letter-reason"))
                    .contains("not the JSON of /schemas/generation.completed.v1.json");
        });
    }

    @Test
    void anItineraryWithoutStaysIsADeadLetterToo() throws Exception {
        // When
        Tap deadLetters = admin.tap(Topics.deadLetterOf(Topics.GENERATION_COMPLETED));
        GenerationCompleted plan = Itineraries.vienna();
        generation.publish(new GenerationCompleted(requestId, 1, Outcome.SUCCEEDED, plan.request(), null, null));

        // Then
        await().atMost(LIMIT).untilAsserted(() -> assertThat(
                        deadLetters.records(Topics.deadLetterOf(Topics.GENERATION_COMPLETED), requestId))
                .singleElement()
                .satisfies(dead -> assertThat(KafkaProbe.header(dead, "dead-letter-reason"))
                        .contains("itinerary is missing")));
    }

    @Test
    void aCancelledRequestIsCompletedAsFailed() throws Exception {
        // Given
        gateway.publish(new RequestCancelled(requestId, 1, Instant.now()));
        await().atMost(LIMIT).untilAsserted(() -> given().get("/q/metrics")
                .then()
                .body(containsString("travel_events_in_total{result=\"taken\",topic=\"travel-request.cancelled\"}")));
        generation.publish(Itineraries.as(requestId, Itineraries.vienna()));

        // When
        EnrichmentCompleted completed = awaitCompletions(1).getFirst();

        // Then
        assertThat(completed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(completed.failure().code()).isEqualTo(Failure.CANCELLED);
        assertThat(completed.enrichment()).isNull();
    }

    @Test
    void healthAndMetricsTellOfTheWork() throws Exception {
        // Given
        generation.publish(Itineraries.as(requestId, Itineraries.vienna()));
        awaitCompletions(1);

        // When
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();

        // Then
        assertThat(metrics)
                .contains("travel_enrichment_source_seconds_count{outcome=\"answered\",source=\"sun\"}")
                .contains("travel_enrichment_seconds_count{outcome=\"succeeded\"}")
                .contains("travel_enrichment_inflight")
                .contains("travel_events_out_total{result=\"published\",topic=\"travel-enrichment.completed\"}");
        given().get("/q/health/started").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
    }

    private List<EnrichmentCompleted> awaitCompletions(int count) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(out.records(Topics.ENRICHMENT_COMPLETED, requestId))
                .hasSize(count));
        return out.records(Topics.ENRICHMENT_COMPLETED, requestId).stream()
                .map(record -> {
                    try {
                        return EventJson.mapper().readValue(record.value(), EnrichmentCompleted.class);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private List<String> ids(String topic) {
        return out.records(topic, requestId).stream()
                .map(record -> KafkaProbe.header(record, "ce_id"))
                .toList();
    }

    private static ProducerRecord<String, byte[]> record(GenerationCompleted event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.GENERATION_COMPLETED, event.requestId(), EventJson.write(event));
        com.mercurious.travel.events.CloudEventAttributes.of(event, "api-generation", Instant.now())
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
