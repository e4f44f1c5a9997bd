package com.mercurious.travel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.EventType;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.system.AppClient.Received;
import com.mercurious.travel.system.TestSuite.Running;
import com.mercurious.travel.tools.suite.client.GatewayClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One travel request through everything, as those see it who follow it on Kafka. */
@ExtendWith(TestSuite.class)
class PipelineIT {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Running running;
    private final GatewayClient gateway;

    PipelineIT(Running running) {
        this.running = running;
        this.gateway = running.suite().client();
    }

    @Test
    void everyStageIsToldOnItsTopicAndTheEndComesOnce() throws Exception {
        String id = gateway.submit(example("city-break")).id();

        awaitCompletion(id);

        assertThat(topicsOf(id))
                .contains(
                        Topics.GENERATION_PROGRESS,
                        Topics.GENERATION_COMPLETED,
                        Topics.ENRICHMENT_PROGRESS,
                        Topics.ENRICHMENT_COMPLETED,
                        Topics.PROPOSAL_PROGRESS,
                        Topics.PROPOSAL_COMPLETED);
        for (String topic :
                List.of(Topics.GENERATION_COMPLETED, Topics.ENRICHMENT_COMPLETED, Topics.PROPOSAL_COMPLETED)) {
            assertThat(eventIds(id, topic)).as(topic).hasSize(1);
        }
        assertThat(gateway.status(id).state()).isEqualTo(RequestState.COMPLETED);
    }

    @Test
    void oneTraceGoesFromThePostToTheProposal() throws Exception {
        String id = submitInTrace("00-" + TRACE_ID + "-00f067aa0ba902b7-01");

        awaitCompletion(id);

        assertThat(running.consumer().about(id))
                .allSatisfy(record ->
                        assertThat(record.traceId()).as(record.topic()).isEqualTo(TRACE_ID));
    }

    @Test
    void everyEventIsACloudEventThatItsSchemaAllows() throws Exception {
        String id = gateway.submit(example("two-cities")).id();

        awaitCompletion(id);

        assertThat(running.consumer().about(id)).allSatisfy(record -> {
            EventType type =
                    EventType.ofType(record.header(CloudEventAttributes.TYPE)).orElseThrow();
            assertThat(type.topic()).isEqualTo(record.topic());
            assertThat(record.header(CloudEventAttributes.SUBJECT)).isEqualTo(id);
            assertThat(record.header(CloudEventAttributes.SPEC_VERSION)).isEqualTo("1.0");
            assertThat(record.header(CloudEventAttributes.DATA_SCHEMA))
                    .isEqualTo(gateway.gateway() + type.schemaPath());
            assertThat(EventSchemas.violations(record)).as(record.topic()).isEmpty();
        });
    }

    @Test
    void aRequestThatFailsHasItsCompletionTooAndItsReason() throws Exception {
        String id = gateway.submit(example("unknown-destination")).id();

        awaitCompletion(id);

        Received end = running.consumer().about(id, Topics.PROPOSAL_COMPLETED).getFirst();
        assertThat(new ObjectMapper().readTree(end.value()).at("/failure/code").asText())
                .isEqualTo("UNKNOWN_DESTINATION");
        assertThat(gateway.status(id).state()).isEqualTo(RequestState.FAILED);
    }

    private void awaitCompletion(String id) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(running.consumer().about(id, Topics.PROPOSAL_COMPLETED))
                .isNotEmpty());
    }

    private Set<String> topicsOf(String id) {
        return running.consumer().about(id).stream().map(Received::topic).collect(Collectors.toSet());
    }

    private Set<String> eventIds(String id, String topic) {
        return running.consumer().about(id, topic).stream()
                .map(record -> record.header(CloudEventAttributes.ID))
                .collect(Collectors.toSet());
    }

    private String submitInTrace(String traceParent) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.gateway().resolve("/v1/travel-requests"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + running.suite().tokens().token())
                .header("traceparent", traceParent)
                .POST(HttpRequest.BodyPublishers.ofByteArray(example("city-break")))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return new ObjectMapper().readTree(response.body()).path("id").asText();
    }

    static byte[] example(String name) throws IOException {
        return Files.readAllBytes(examples().resolve(name + ".json"));
    }

    static Path examples() {
        return TestSuite.root().resolve("examples");
    }
}
