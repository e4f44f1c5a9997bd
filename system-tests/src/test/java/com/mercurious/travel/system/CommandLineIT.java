package com.mercurious.travel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.system.TestSuite.Running;
import com.mercurious.travel.tools.suite.client.Follower;
import com.mercurious.travel.tools.suite.client.GatewayClient;
import com.mercurious.travel.tools.suite.suite.Workspace;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person at a terminal gets: the trip, a true exit status, and nothing left running. */
@ExtendWith(TestSuite.class)
class CommandLineIT {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);
    private static final String OF_THE_JVM = "NOTE: Picked up ";
    private static final String SERVING = "The API is at http://127.0.0.1:";

    private Workspace workspace;

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = TestSuite.newWorkspace("command");
    }

    @Test
    void onceEndsWithStatus0AndThePrintedProposal() throws Exception {
        try (TravelProcess travel = run("city-break", "--once")) {
            int status = travel.awaitExit(LIMIT);

            assertThat(status).as(travel.output()).isZero();
            assertThat(travel.output()).contains("Vienna", "4 days", "Thursday 9 May 2030", "lunch", "Good to know");
        }
    }

    @Test
    void onceEndsWithStatus1WhereThereIsNoProposal() throws Exception {
        try (TravelProcess travel = run("unknown-destination", "--once")) {
            int status = travel.awaitExit(LIMIT);

            assertThat(status).as(travel.output()).isEqualTo(1);
            assertThat(travel.output()).contains("No proposal: FAILED", "UNKNOWN_DESTINATION", "Barcelona");
        }
    }

    @Test
    void wrongUsageEndsWithStatus2AtOnce() throws Exception {
        try (TravelProcess travel = run("no-such-example")) {
            assertThat(travel.awaitExit(STOP_LIMIT)).isEqualTo(2);
            assertThat(travel.output()).contains("no-such-example", "city-break");
        }
    }

    @Test
    void aServingSuiteTakesRequestsRefusesASecondOneAndEndsInOrder() throws Exception {
        try (TravelProcess travel = serving()) {
            Set<ProcessHandle> family = travel.family();
            try (TravelProcess second = run("city-break", "--once");
                    TravelProcess request = TravelProcess.start(workspace, "request", "family");
                    TravelProcess token = TravelProcess.start(workspace, "token", "--user", "ada")) {
                assertThat(token.awaitExit(STOP_LIMIT)).isZero();
                assertThat(token.output().lines().filter(line -> !line.startsWith(OF_THE_JVM)))
                        .singleElement()
                        .asString()
                        .matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
                assertThat(second.awaitExit(STOP_LIMIT)).isEqualTo(1);
                assertThat(second.output()).contains("already runs", "./travel request");
                assertThat(request.awaitExit(STOP_LIMIT)).as(request.output()).isZero();
                assertThat(request.output()).contains("Copenhagen");
            }

            travel.process().destroy();

            assertThat(travel.awaitExit(STOP_LIMIT)).as(travel.output()).isZero();
            assertAllGone(family);
        }
    }

    @Test
    void whenAServiceDiesTheCommandSaysWhichAndEndsTheRest() throws Exception {
        try (TravelProcess travel = serving()) {
            Set<ProcessHandle> family = travel.family();

            enrichmentOf(travel).destroyForcibly();

            assertThat(travel.awaitExit(STOP_LIMIT)).isEqualTo(1);
            assertThat(travel.output()).contains("api-enrichment was ended by signal 9", "api-enrichment.log");
            assertAllGone(family);
        }
    }

    @Test
    void nothingIsLeftWhenTheCommandItselfIsKilled() throws Exception {
        try (TravelProcess travel = serving()) {
            Set<ProcessHandle> family = travel.family();

            travel.process().destroyForcibly();

            assertAllGone(family);
        }
    }

    @Test
    void aRequestToAnotherGatewayGoesByItsAddress(Running running) throws Exception {
        String url = running.suite().gateway().toString();
        Map<String, String> token =
                Map.of("TRAVEL_TOKEN", running.suite().tokens().token());
        try (TravelProcess request =
                        TravelProcess.start(workspace, token, "request", "unknown-destination", "--url", url);
                TravelProcess without =
                        TravelProcess.start(workspace, "request", "unknown-destination", "--url", url)) {
            assertThat(without.awaitExit(STOP_LIMIT)).isEqualTo(1);
            assertThat(without.output()).contains("TRAVEL_TOKEN");
            assertThat(request.awaitExit(STOP_LIMIT)).isEqualTo(1);
            assertThat(request.output()).contains("UNKNOWN_DESTINATION");
        }
    }

    @Test
    void aPlanIsRevisedByAFileOrByOptions(Running running) throws Exception {
        GatewayClient gateway = running.suite().client();
        String url = gateway.gateway().toString();
        String id = gateway.submit(PipelineIT.example("city-break")).id();
        new Follower(gateway).follow(id, progress -> {});
        String file = PipelineIT.examples().resolve("revisions/city-break.json").toString();

        Map<String, String> token =
                Map.of("TRAVEL_TOKEN", running.suite().tokens().token());

        try (TravelProcess byFile = TravelProcess.start(workspace, token, "revise", id, file, "--url", url);
                TravelProcess byOptions = TravelProcess.start(
                        workspace, token, "revise", id, "--remove", "St. Stephen's Cathedral", "--url", url);
                TravelProcess wrong =
                        TravelProcess.start(workspace, token, "revise", id, "--remove", "Eiffel Tower", "--url", url);
                TravelProcess empty = TravelProcess.start(workspace, token, "revise", id, "--url", url)) {
            assertThat(byFile.awaitExit(STOP_LIMIT)).as(byFile.output()).isZero();
            assertThat(byFile.output()).contains("Changes", "- Art History Museum", "a revision of " + id);
            assertThat(byOptions.awaitExit(STOP_LIMIT)).as(byOptions.output()).isZero();
            assertThat(byOptions.output()).contains("- St. Stephen's Cathedral");
            assertThat(wrong.awaitExit(STOP_LIMIT)).isEqualTo(1);
            assertThat(wrong.output()).contains("'Eiffel Tower', which is not in the plan", "nearest:");
            assertThat(empty.awaitExit(STOP_LIMIT)).isEqualTo(2);
            assertThat(empty.output()).contains("--remove PLACE");
        }
    }

    @Test
    void aConsumersSettingsAreThoseOfTheSuiteAndNothingElseIsPrinted(Running running) throws Exception {
        Workspace home = running.suite().workspace();
        try (TravelProcess known = TravelProcess.start(home, "credentials", "app-client");
                TravelProcess unknown = TravelProcess.start(home, "credentials", "app-clint")) {
            Map<String, String> wanted = running.suite().platform().kafka().accessOf("app-client");
            wanted.put("group.id", "app-client-local");
            assertThat(known.awaitExit(STOP_LIMIT)).isZero();
            Properties settings = new Properties();
            settings.load(new StringReader(known.standardOutput()));
            assertThat(settings.stringPropertyNames()).isEqualTo(wanted.keySet());
            // Compared so that no report shows the password.
            assertThat(settings.equals(wanted)).as("values").isTrue();
            assertThat(unknown.awaitExit(STOP_LIMIT)).isEqualTo(2);
            assertThat(unknown.output()).contains("no Kafka user 'app-clint'", "api-generation, app-client");
        }
    }

    @Test
    void completionsArePrintedAsTheyComeAndAsTheyCame(Running running) throws Exception {
        Workspace home = running.suite().workspace();
        GatewayClient gateway = running.suite().client();
        try (TravelProcess follow = TravelProcess.start(home, "consume", "--follow");
                TravelProcess closed = TravelProcess.start(home, "consume", "travel-generation.request");
                TravelProcess wrongGroup = TravelProcess.start(home, "consume", "--group", "others")) {
            await().atMost(STOP_LIMIT)
                    .untilAsserted(() -> assertThat(follow.output()).contains("Following travel-proposal"));
            String id =
                    gateway.submit(PipelineIT.example("unknown-destination")).id();
            String line = "proposal.completed    " + id + "  FAILED      UNKNOWN_DESTINATION: ";

            await().atMost(STOP_LIMIT)
                    .untilAsserted(() -> assertThat(follow.output()).contains(line));

            follow.process().destroy();
            try (TravelProcess group = TravelProcess.start(home, "consume", "--group", "app-client-" + id);
                    TravelProcess json = TravelProcess.start(home, "consume", "--json", "--since", "10m")) {
                assertThat(follow.awaitExit(STOP_LIMIT)).isZero();
                assertThat(follow.output()).contains("0 dropped that were seen before");
                assertThat(group.awaitExit(STOP_LIMIT)).isZero();
                assertThat(group.output()).contains(line);
                assertThat(json.awaitExit(STOP_LIMIT)).isZero();
                assertThat(json.output()).contains("{\"requestId\":\"" + id + "\",");
            }
            assertThat(closed.awaitExit(STOP_LIMIT)).isEqualTo(1);
            assertThat(closed.output())
                    .contains("'travel-generation.request' does not exist or is not open to app-client; open are "
                            + "travel-enrichment.completed, travel-enrichment.progress, travel-generation.completed, "
                            + "travel-generation.progress, travel-proposal.completed, travel-proposal.progress");
            assertThat(wrongGroup.awaitExit(STOP_LIMIT)).isEqualTo(1);
            assertThat(wrongGroup.output()).contains("'others' is not open to app-client");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"request family", "consume", "credentials app-client"})
    void withoutASuiteACommandSaysHowToStartOne(String command) throws Exception {
        try (TravelProcess travel = TravelProcess.start(workspace, command.split(" "))) {
            assertThat(travel.awaitExit(STOP_LIMIT)).isEqualTo(1);
            assertThat(travel.output()).contains("no suite runs", "./travel run");
        }
    }

    private TravelProcess run(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 4];
        all[0] = "run";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--free-ports";
        all[arguments.length + 2] = "--servers";
        all[arguments.length + 3] = TestSuite.servers();
        return TravelProcess.start(workspace, all);
    }

    private TravelProcess serving() throws IOException {
        TravelProcess travel = run("tight-budget");
        await().atMost(LIMIT).untilAsserted(() -> assertThat(travel.output()).contains(SERVING));
        return travel;
    }

    private static ProcessHandle enrichmentOf(TravelProcess travel) {
        return travel.family().stream()
                .filter(process -> process.info().commandLine().orElse("").contains("api-enrichment"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertAllGone(Set<ProcessHandle> family) {
        assertThat(family).hasSizeGreaterThanOrEqualTo(6);
        await().atMost(STOP_LIMIT).untilAsserted(() -> assertThat(family).allMatch(TravelProcess::isGone));
    }
}
