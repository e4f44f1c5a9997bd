package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.outbox.OutboxRelay;
import com.mercurious.travel.gateway.request.Cause;
import com.mercurious.travel.gateway.request.OutboxEntry;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.Transition;
import com.mercurious.travel.gateway.store.GuardedWrites;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.gateway.store.Results;
import com.mercurious.travel.tools.testing.KafkaProbe;
import com.mercurious.travel.tools.testing.PlatformTestResource;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a process leaves behind that ends between two of its steps: the next one goes on from there. */
@QuarkusTest
@TestProfile(CrashPointsIT.Profile.class)
@QuarkusTestResource(
        value = PlatformTestResource.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "user", value = "api-gateway"))
class CrashPointsIT extends GatewayScenario {
    @Inject
    RequestStore store;

    @Inject
    GuardedWrites writes;

    @Inject
    OutboxRelay relay;

    @Inject
    MongoClient mongo;

    /** Frequent sweeps. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("travel.pipeline.sweep-every", "500ms", "travel.pipeline.left-over-after", "1s");
        }
    }

    @Test
    void aResultWithoutItsStateIsSeenByNobodyAndFoundByTheNextAttempt() throws Exception {
        // Given
        String id = api().accepted();
        TrackedRequest neverStored = later(store.state(id).orElseThrow());
        List<Transition> stored = writes.store(List.of(planned(neverStored)));
        assertThat(stored).isEmpty();
        assertThat(resultsOf(id)).hasSize(1);
        assertThat(store.state(id).orElseThrow().contents().plan()).isNull();

        // When
        complete(id);

        // Then
        assertThat(resultsOf(id)).hasSize(2);
        assertThat(Api.json(api().get("/v1/proposals/" + id))
                        .path("itinerary")
                        .path("days")
                        .size())
                .isPositive();
    }

    @Test
    void anotherWritersResultLeavesTheOneThatTheStateRefersToAlone() throws Exception {
        // Given
        String id = completed();
        String before = api().get("/v1/proposals/" + id).body();
        TrackedRequest tooLate = later(Samples.accepted(id));

        // When
        List<Transition> stored = writes.store(List.of(Transition.of(
                tooLate,
                StateMachine.on(tooLate, Samples.told(Samples.revised(id)), cause())
                        .orElseThrow())));

        // Then
        assertThat(stored).isEmpty();
        assertThat(resultsOf(id)).hasSize(3);
        assertThat(api().get("/v1/proposals/" + id).body()).isEqualTo(before);
    }

    @Test
    void aStateWhoseEventsNobodyPublishedHasThemPublishedByTheSweep() throws Exception {
        // Given
        KafkaProbe.Tap tap = client().tap(Topics.PROPOSAL_COMPLETED);
        String id = api().accepted();
        workers().plan(id);
        await().until(() -> api().state(id), "ENRICHING"::equals);
        TrackedRequest before = store.state(id).orElseThrow();
        Transition end = Transition.of(
                before,
                StateMachine.on(before, Samples.told(Samples.enriched(id)), cause())
                        .orElseThrow());

        // When
        List<Transition> stored = writes.store(List.of(end));

        // Then
        assertThat(stored).hasSize(1);
        await().untilAsserted(() ->
                assertThat(tap.records(Topics.PROPOSAL_COMPLETED, id)).hasSize(1));
        await().untilAsserted(
                        () -> assertThat(store.state(id).orElseThrow().outbox()).isEmpty());
    }

    @Test
    void anEventThatNobodyNotedAsPublishedIsPublishedAgainUnderItsId() throws Exception {
        // Given
        KafkaProbe.Tap tap = client().tap(Topics.PROPOSAL_COMPLETED);
        String id = completed();
        await().untilAsserted(() ->
                assertThat(tap.records(Topics.PROPOSAL_COMPLETED, id)).hasSize(1));
        TrackedRequest published = store.state(id).orElseThrow();
        OutboxEntry entry = OutboxEntry.of(EventType.PROPOSAL_COMPLETED, 1, null, published.endedAt());

        // When
        boolean taken = relay.publish(List.of(published.withOutbox(List.of(entry))));

        // Then
        assertThat(taken).isTrue();
        await().untilAsserted(() ->
                assertThat(tap.records(Topics.PROPOSAL_COMPLETED, id)).hasSizeGreaterThanOrEqualTo(2));
        assertThat(tap.records(Topics.PROPOSAL_COMPLETED, id))
                .allSatisfy(record -> assertThat(KafkaProbe.header(record, "ce_id"))
                        .isEqualTo(KafkaProbe.header(
                                tap.records(Topics.PROPOSAL_COMPLETED, id).getFirst(), "ce_id")));
        assertThat(tap.records(Topics.PROPOSAL_COMPLETED, id).stream()
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aCompletionThatComesAgainChangesNothing() throws Exception {
        // Given
        String id = completed();
        TrackedRequest before = store.state(id).orElseThrow();

        // When
        workers().plan(id);
        workers().enrich(id);
        completed();

        // Then
        assertThat(store.state(id).orElseThrow().version()).isLessThanOrEqualTo(before.version());
        assertThat(resultsOf(id)).hasSize(2);
    }

    private static Cause cause() {
        return new Cause(Instant.now(), null);
    }

    private static Transition planned(TrackedRequest before) {
        return Transition.of(
                before,
                StateMachine.on(before, Samples.told(Samples.planned(before.id())), cause())
                        .orElseThrow());
    }

    /** A version of the request that was never stored, so that nothing is stored that was decided on it. */
    private static TrackedRequest later(TrackedRequest request) {
        return new TrackedRequest(
                request.origin(),
                request.version() + 1_000,
                request.state(),
                request.percent(),
                request.history(),
                request.endedAt(),
                request.changedAt(),
                request.failure(),
                request.refresh(),
                request.warnings(),
                request.contents(),
                request.outbox());
    }

    private List<String> resultsOf(String id) {
        List<String> names = new ArrayList<>();
        mongo.getDatabase("travel")
                .getCollection(Results.COLLECTION)
                .find(Filters.regex("_id", "^" + id))
                .forEach(document -> names.add(document.getString("_id")));
        return names;
    }
}
