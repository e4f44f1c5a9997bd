package com.mercurious.travel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.events.CloudEventAttributes;
import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.events.Topics;
import com.mercurious.travel.system.TestSuite.Running;
import com.mercurious.travel.tools.suite.client.GatewayClient;
import com.mercurious.travel.tools.suite.service.Service;
import com.mercurious.travel.tools.suite.service.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request that was answered with 202 ends, whatever is killed in between; what is stopped in order finishes first. */
@ExtendWith(TestSuite.class)
class RecoveryIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final String EXAMPLE = "city-break";

    private final Running running;
    private final GatewayClient gateway;

    RecoveryIT(Running running) {
        this.running = running;
        this.gateway = running.suite().client();
    }

    @Test
    void generationIsKilledWhileItPlans() throws Exception {
        String id = gateway.submit(PipelineIT.example(EXAMPLE)).id();
        awaitRecord(id, Topics.GENERATION_PROGRESS);

        running.suite().service(Service.API_GENERATION).kill();
        restart(Service.API_GENERATION);

        awaitProposal(id);
        assertOneCompletion(id);
    }

    @Test
    void theGatewayIsKilledRightAfterItsAnswer() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(gateway.submit(PipelineIT.example(EXAMPLE)).id());
        }

        running.suite().service(Service.API_GATEWAY).kill();
        restart(Service.API_GATEWAY);

        for (String id : ids) {
            awaitProposal(id);
            assertOneCompletion(id);
        }
    }

    @Test
    void enrichmentIsAwayForAWhile() throws Exception {
        running.suite().service(Service.API_ENRICHMENT).kill();
        String id = gateway.submit(PipelineIT.example(EXAMPLE)).id();
        awaitRecord(id, Topics.GENERATION_COMPLETED);

        restart(Service.API_ENRICHMENT);

        awaitProposal(id);
        assertOneCompletion(id);
    }

    @Test
    void generationFinishesItsPlanWhenItIsAskedToStop() throws Exception {
        String id = gateway.submit(PipelineIT.example(EXAMPLE)).id();
        awaitRecord(id, Topics.GENERATION_PROGRESS);
        ServiceProcess generation = running.suite().service(Service.API_GENERATION);

        generation.close();

        awaitRecord(id, Topics.GENERATION_COMPLETED);
        assertThat(generation.process().exitValue())
                .as("143: ended by SIGTERM, not by force")
                .isIn(0, 143);
        restart(Service.API_GENERATION);
        awaitProposal(id);
        assertOneCompletion(id);
    }

    private void restart(Service service) throws Exception {
        running.suite().startService(service, Map.of()).awaitReady(READY_LIMIT);
    }

    private void awaitRecord(String id, String topic) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> assertThat(
                        running.consumer().about(id, topic))
                .isNotEmpty());
    }

    private void awaitProposal(String id) {
        await().atMost(LIMIT)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(gateway.status(id).state()).isEqualTo(RequestState.COMPLETED));
        awaitRecord(id, Topics.PROPOSAL_COMPLETED);
    }

    private void assertOneCompletion(String id) {
        assertThat(running.consumer().about(id, Topics.PROPOSAL_COMPLETED))
                .extracting(record -> record.header(CloudEventAttributes.ID))
                .as("event ids of the completion of " + id)
                .containsOnly(running.consumer()
                        .about(id, Topics.PROPOSAL_COMPLETED)
                        .getFirst()
                        .header(CloudEventAttributes.ID));
    }
}
