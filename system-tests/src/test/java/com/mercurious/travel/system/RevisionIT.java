package com.mercurious.travel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EventIds;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Visit;
import com.mercurious.travel.events.Itinerary.VisitChange;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.system.AppClient.Received;
import com.mercurious.travel.system.TestSuite.Running;
import com.mercurious.travel.tools.suite.client.Follower;
import com.mercurious.travel.tools.suite.client.GatewayClient;
import com.mercurious.travel.tools.suite.client.RequestStatus;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A plan that explains itself, is changed, and gets fresh facts: through the whole suite. */
@ExtendWith(TestSuite.class)
class RevisionIT {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Running running;
    private final GatewayClient gateway;

    RevisionIT(Running running) {
        this.running = running;
        this.gateway = running.suite().client();
    }

    @Test
    void aPlanSaysWhyWhatItIsLikeAndWhatElseThereIs() throws Exception {
        Proposal proposal =
                proposalOf(gateway.submit(PipelineIT.example("city-break")).id());

        Itinerary plan = proposal.itinerary();
        assertThat(plan.quality()).isNotNull();
        assertThat(plan.quality().shareAtPlaces()).isBetween(0.2, 1.0);
        assertThat(plan.days()).allSatisfy(day -> assertThat(day.quality()).isNotNull());
        assertThat(visits(plan)).allSatisfy(visit -> {
            assertThat(visit.reason().code()).isNotBlank();
            assertThat(visit.reason().text()).endsWith(".");
        });
        assertThat(plan.alternatives()).hasSizeBetween(1, 3);
        assertThat(plan.alternatives())
                .extracting(Itinerary.AlternativePlan::kind)
                .doesNotHaveDuplicates();
        assertThat(plan.alternatives())
                .allSatisfy(alternative -> assertThat(alternative.days()).isNotEqualTo(plan.days()));
    }

    @Test
    void aRevisionKeepsRemovesAndAddsWhatItWasToldTo() throws Exception {
        Proposal earlier =
                proposalOf(gateway.submit(PipelineIT.example("city-break")).id());
        Visit pinned = earlier.itinerary().days().get(1).visits().getFirst();
        Visit removed = visits(earlier.itinerary()).stream()
                .filter(visit -> !visit.mustSee() && !visit.equals(pinned))
                .findFirst()
                .orElseThrow();
        Visit added = elsewhere(earlier.itinerary());

        Proposal revised = proposalOf(gateway.revise(
                        earlier.id(),
                        JSON.writeValueAsBytes(Map.of(
                                "pinned", List.of(pinned.name()),
                                "removed", List.of(removed.placeId()),
                                "added", List.of(added.name()))))
                .id());

        assertThat(visits(revised.itinerary()))
                .as(revised.warnings().toString())
                .anySatisfy(visit -> {
                    assertThat(visit.placeId()).isEqualTo(pinned.placeId());
                    assertThat(visit.start()).isEqualTo(pinned.start());
                    assertThat(visit.reason().code()).isEqualTo("PINNED");
                });
        assertThat(places(revised.itinerary()))
                .containsKey("vienna/" + added.placeId())
                .doesNotContainKey("vienna/" + removed.placeId());
        assertThatChangesAreTrue(earlier, revised);
        assertThat(gateway.proposal(earlier.id())).isEqualTo(earlier);
        for (String id : List.of(earlier.id(), revised.id())) {
            assertThat(eventIds(id, Topics.PROPOSAL_COMPLETED)).hasSize(1);
        }
    }

    @Test
    void freshFactsComeIntoTheProposalWithoutASecondEnd() throws Exception {
        String id = gateway.submit(PipelineIT.example("city-break")).id();
        Proposal before = proposalOf(id);

        gateway.refresh(id);

        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(refreshOf(id).path("outcome").asText()).isEqualTo("SUCCEEDED"));
        Proposal after = gateway.proposal(id);
        assertThat(after.itinerary()).isEqualTo(before.itinerary());
        await().atMost(LIMIT).untilAsserted(() -> assertThat(eventIds(id, Topics.ENRICHMENT_COMPLETED))
                .containsExactlyInAnyOrder(
                        EventIds.of(id, EventType.ENRICHMENT_COMPLETED, 1, 0),
                        EventIds.of(id, EventType.ENRICHMENT_COMPLETED, 2, 0)));
        assertThat(JSON.readTree(running.consumer()
                                .about(id, Topics.ENRICHMENT_COMPLETED)
                                .getLast()
                                .value())
                        .path("enrichment")
                        .path("sources"))
                .isEqualTo(proposalJson(id).path("enrichment").path("sources"));
        assertThat(eventIds(id, Topics.PROPOSAL_COMPLETED)).hasSize(1);
        assertThat(gateway.status(id).state()).isEqualTo(RequestState.COMPLETED);
    }

    /** Recomputed from the two plans alone. */
    private static void assertThatChangesAreTrue(Proposal earlier, Proposal revised) {
        Map<String, LocalDate> before = places(earlier.itinerary());
        Map<String, LocalDate> after = places(revised.itinerary());
        Itinerary.Changes changes = revised.itinerary().changes();
        long kept = before.entrySet().stream()
                .filter(entry -> entry.getValue().equals(after.get(entry.getKey())))
                .count();
        Set<String> different = new java.util.HashSet<>(before.keySet());
        different.addAll(after.keySet());
        different.removeIf(
                place -> before.containsKey(place) && before.get(place).equals(after.get(place)));
        assertThat(changes.of()).isEqualTo(earlier.id());
        assertThat(changes.kept()).isEqualTo((int) kept);
        assertThat(changes.visits())
                .extracting(VisitChange::placeId)
                .containsExactlyInAnyOrderElementsOf(different.stream()
                        .map(place -> place.substring(place.indexOf('/') + 1))
                        .toList());
    }

    /** A visit of an alternative that is not in the plan: the trip has room for it. */
    private static Visit elsewhere(Itinerary plan) {
        Set<String> there = visits(plan).stream().map(Visit::placeId).collect(Collectors.toSet());
        return plan.alternatives().stream()
                .flatMap(alternative -> alternative.days().stream())
                .flatMap(day -> day.visits().stream())
                .filter(visit -> !there.contains(visit.placeId()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, LocalDate> places(Itinerary plan) {
        Map<String, LocalDate> places = new LinkedHashMap<>();
        for (Day day : plan.days()) {
            day.visits().forEach(visit -> places.put(day.destinationId() + "/" + visit.placeId(), day.date()));
        }
        return places;
    }

    private static List<Visit> visits(Itinerary plan) {
        return plan.days().stream().flatMap(day -> day.visits().stream()).toList();
    }

    private Proposal proposalOf(String id) throws IOException, InterruptedException {
        RequestStatus end = new Follower(gateway).follow(id, progress -> {});
        assertThat(end.state()).as(String.valueOf(end.failure())).isEqualTo(RequestState.COMPLETED);
        Proposal proposal = gateway.proposal(id);
        assertThat(ProposalRules.violations(proposal)).isEmpty();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(eventIds(id, Topics.PROPOSAL_COMPLETED))
                .hasSize(1));
        return proposal;
    }

    private Set<String> eventIds(String id, String topic) {
        return running.consumer().about(id, topic).stream()
                .map((Received record) -> record.header(CloudEventAttributes.ID))
                .collect(Collectors.toSet());
    }

    private JsonNode refreshOf(String id) throws IOException, InterruptedException {
        return get("/v1/travel-requests/" + id).path("refresh");
    }

    private JsonNode proposalJson(String id) throws IOException, InterruptedException {
        return get("/v1/proposals/" + id);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.gateway().resolve(path))
                .header("Authorization", "Bearer " + running.suite().tokens().token())
                .build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }
}
