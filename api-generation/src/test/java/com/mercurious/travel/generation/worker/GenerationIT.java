package com.mercurious.travel.generation.worker;

import static com.mercurious.travel.planner.trip.RequestBuilder.tripTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EventIds;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.GenerationCompleted;
import com.mercurious.travel.events.GenerationProgress;
import com.mercurious.travel.events.GenerationRequest;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.RequestCancelled;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.events.TravelRequest.PinnedVisit;
import com.mercurious.travel.events.TravelRequest.Revision;
import com.mercurious.travel.messaging.EventJson;
import com.mercurious.travel.planner.trip.RequestBuilder;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mercurious.travel.tools.testing.ServiceProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worker on a real broker with SCRAM and ACLs: what it reads, what it publishes, and as whom that can be read. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformTestResource.class,
        initArgs = @ResourceArg(name = "user", value = "api-generation"))
@TestProfile(GenerationIT.TwoSeconds.class)
class GenerationIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACE = "00-" + TRACE_ID + "-00f067aa0ba902b7-01";

    private final Conversation conversation = new Conversation();
    private final Conversation second = new Conversation();
    private final String id = conversation.id;

    @TestHTTPResource("/")
    URI service;

    /** Long enough for a cancellation to come in between. */
    public static final class TwoSeconds implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("travel.planner.search-time", "2s", "quarkus.http.test-port", "0");
        }
    }

    @BeforeEach
    void isReady() {
        await().atMost(LIMIT).until(() -> new ServiceProbe(service).status("ready") == 200);
    }

    @AfterEach
    void close() throws Exception {
        conversation.close();
        second.close();
    }

    @Test
    void aRequestIsAnsweredWithProgressAndOneCompletion() throws Exception {
        // When
        conversation.gateway.publish(Requests.of(id, tripTo("Wien")));

        // Then
        GenerationCompleted completed = conversation.completion();
        assertThat(completed.outcome()).isEqualTo(Outcome.SUCCEEDED);
        assertThat(completed.itinerary().days()).hasSize(4);
        assertThat(Generation.visits(completed.itinerary())).isGreaterThanOrEqualTo(10);
        List<GenerationProgress> progress = conversation.progress();
        assertThat(progress).first().satisfies(first -> {
            assertThat(first.stage()).isEqualTo(GenerationProgress.Stage.LOADING);
            assertThat(first.sequence()).isZero();
        });
        assertThat(progress)
                .filteredOn(event -> event.stage() == GenerationProgress.Stage.SEARCHING)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.bestScore()).isPositive());
        assertThat(progress).extracting(GenerationProgress::sequence).doesNotHaveDuplicates();
    }

    @Test
    void aRedeliveryHasTheSameEventIdsAndSeed() throws Exception {
        // Given
        GenerationRequest request = Requests.of(id, tripTo("Prague"));

        // When
        conversation.gateway.publish(request);
        conversation.gateway.publish(request);

        // Then
        await().atMost(LIMIT).until(() -> conversation.completions().size() == 2);
        assertThat(conversation.completions())
                .extracting(record -> KafkaProbe.header(record, CloudEventAttributes.ID))
                .containsOnly(EventIds.of(id, EventType.GENERATION_COMPLETED, 1, 0));
        assertThat(conversation.progressRecords())
                .extracting(record -> KafkaProbe.header(record, CloudEventAttributes.ID))
                .contains(EventIds.of(id, EventType.GENERATION_PROGRESS, 1, 0));
    }

    @Test
    void everythingPublishedContinuesTheRequestsTrace() throws Exception {
        // Given
        ProducerRecord<String, byte[]> record = recordOf(Requests.of(id, tripTo("Rome")));
        record.headers().add(CloudEventAttributes.TRACE_PARENT, TRACE.getBytes(StandardCharsets.UTF_8));

        // When
        conversation.gateway.send(record);

        // Then
        assertThat(KafkaProbe.header(conversation.completionRecord(), CloudEventAttributes.TRACE_PARENT))
                .contains(TRACE_ID);
        assertThat(conversation.progressRecords()).isNotEmpty().allSatisfy(event -> assertThat(
                        KafkaProbe.header(event, CloudEventAttributes.TRACE_PARENT))
                .contains(TRACE_ID));
    }

    @Test
    void aRevisionKeepsWhatIsPinnedAndTellsWhatChanged() throws Exception {
        // Given
        Itinerary before = planned(tripTo("Lisbon").alternatives(2));
        Itinerary.Visit pinned = before.days().get(1).visits().getFirst();
        String removed = before.days().get(2).visits().getFirst().placeId();
        Revision revision = new Revision(
                id,
                List.of(new PinnedVisit(pinned.start().toLocalDate(), pinned.placeId())),
                List.of(removed),
                List.of());

        // When
        conversation.gateway.publish(
                Requests.revising(second.id, tripTo("Lisbon").revision(revision), before));

        // Then
        Itinerary after = second.completion().itinerary();
        assertThat(before.alternatives()).isNotEmpty();
        assertThat(after.days().get(1).visits())
                .filteredOn(visit -> visit.placeId().equals(pinned.placeId()))
                .singleElement()
                .satisfies(visit -> assertThat(visit.start()).isEqualTo(pinned.start()));
        assertThat(after.changes().of()).isEqualTo(id);
        assertThat(after.changes().visits())
                .filteredOn(change -> change.placeId().equals(removed))
                .extracting(Itinerary.VisitChange::kind)
                .containsExactly("REMOVED");
        assertThat(after.changes().kept()).isGreaterThan(before.days().size());
    }

    private Itinerary planned(RequestBuilder trip) throws Exception {
        conversation.gateway.publish(Requests.of(id, trip));
        return conversation.completion().itinerary();
    }

    @Test
    void aRevisionWithoutTheEarlierPlanFails() throws Exception {
        // Given
        Revision revision = new Revision("01930d5e-7c40-7b1a-9c53-6f1f0a2b4c11", List.of(), List.of("x"), List.of());

        // When
        conversation.gateway.publish(Requests.revising(id, tripTo("Lisbon").revision(revision), null));

        // Then
        GenerationCompleted completed = conversation.completion();
        assertThat(completed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(completed.failure().code()).isEqualTo("PREVIOUS_PLAN_MISSING");
    }

    @Test
    void anUnknownDestinationFailsWithTheNearestNames() throws Exception {
        // When
        conversation.gateway.publish(Requests.of(id, tripTo("Viennna")));

        // Then
        GenerationCompleted completed = conversation.completion();
        assertThat(completed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(completed.failure().code()).isEqualTo(Failure.UNKNOWN_DESTINATION);
        assertThat(completed.failure().suggestions()).contains("Vienna");
    }

    @Test
    void anExpiredRequestFailsUnplanned() throws Exception {
        // When
        conversation.gateway.publish(
                Requests.expiring(id, tripTo("Wien"), Instant.now().minusSeconds(1)));

        // Then
        assertThat(conversation.completion().failure().code()).isEqualTo(Failure.EXPIRED);
        assertThat(conversation.progress()).isEmpty();
    }

    @Test
    void aCancellationEndsTheSearch() throws Exception {
        // Given
        conversation.gateway.publish(Requests.of(id, tripTo("London", "Paris").days(9)));
        await().atMost(LIMIT).until(() -> conversation.progress().stream()
                .anyMatch(event -> event.stage() == GenerationProgress.Stage.SEARCHING));

        // When
        conversation.gateway.publish(new RequestCancelled(id, 1, Instant.now()));

        // Then
        GenerationCompleted completed = conversation.completion();
        assertThat(completed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(completed.failure().code()).isEqualTo(Failure.CANCELLED);
    }

    @Test
    void aRecordThatNobodyCanReadGoesToTheDeadLettersAndHoldsNobodyUp() throws Exception {
        // Given
        ProducerRecord<String, byte[]> poison =
                new ProducerRecord<>(Topics.GENERATION_REQUEST, id, "not JSON".getBytes(StandardCharsets.UTF_8));
        CloudEventAttributes.of(Requests.of(id, tripTo("Wien")), "api-gateway", Instant.now())
                .forEach((name, value) -> poison.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        String dlq = Topics.deadLetterOf(Topics.GENERATION_REQUEST);
        KafkaProbe.Tap deadLetters = conversation.operator.tap(dlq);

        // When
        conversation.gateway.send(poison);
        conversation.gateway.publish(Requests.of(id, tripTo("Wien")));

        // Then
        List<ConsumerRecord<String, byte[]>> dead =
                await().atMost(LIMIT).until(() -> deadLetters.records(dlq, id), records -> !records.isEmpty());
        assertThat(dead).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo("not JSON".getBytes(StandardCharsets.UTF_8));
            assertThat(KafkaProbe.header(letter, "dead-letter-reason"))
                    .contains("not the JSON of /schemas/generation.request.v1.json");
            assertThat(KafkaProbe.header(letter, CloudEventAttributes.ID)).isNotNull();
        });
        assertThat(conversation.completion().outcome()).isEqualTo(Outcome.SUCCEEDED);
    }

    @Test
    void metricsTellOfEventsPlansAndScores() throws Exception {
        // When
        conversation.gateway.publish(Requests.of(id, tripTo("Berlin")));
        conversation.completion();

        // Then
        await().atMost(LIMIT).untilAsserted(() -> assertThat(new ServiceProbe(service).text("/q/metrics"))
                .contains("travel_events_in_total{result=\"taken\",topic=\"travel-generation.request\"")
                .contains("travel_events_out_total{result=\"published\",topic=\"travel-generation.completed\"")
                .contains("travel_planner_time_seconds_count{result=\"SUCCEEDED\"")
                .contains("travel_planner_score_count")
                .contains("travel_planner_in_flight"));
    }

    private static ProducerRecord<String, byte[]> recordOf(GenerationRequest request) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(request.eventType().topic(), request.requestId(), EventJson.write(request));
        CloudEventAttributes.of(request, "api-gateway", Instant.now())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
