package com.mercurious.travel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mercurious.travel.client.ApiClient;
import com.mercurious.travel.client.ApiException;
import com.mercurious.travel.client.api.DestinationsApi;
import com.mercurious.travel.client.api.ProposalsApi;
import com.mercurious.travel.client.api.TravelRequestsApi;
import com.mercurious.travel.client.model.Accepted;
import com.mercurious.travel.client.model.Day;
import com.mercurious.travel.client.model.DestinationForm;
import com.mercurious.travel.client.model.Proposal;
import com.mercurious.travel.client.model.RequestState;
import com.mercurious.travel.client.model.TravelRequestForm;
import com.mercurious.travel.client.model.TripStatus;
import com.mercurious.travel.system.TestSuite.Running;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that a generator makes of the published contract, and the contract where clients look for it. */
@ExtendWith(TestSuite.class)
class GeneratedClientIT {
    private static final LocalDate FIRST = LocalDate.of(2030, 5, 9);
    private static final LocalDate LAST = LocalDate.of(2030, 5, 11);
    private static final Path TYPESCRIPT = Path.of("examples", "clients", "typescript");

    private final Running running;
    private final ApiClient client;

    GeneratedClientIT(Running running) throws Exception {
        String token = running.suite().tokens().token();
        this.running = running;
        this.client = new ApiClient();
        this.client.updateBaseUri(running.suite().gateway().toString());
        this.client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    }

    @Test
    @Timeout(120)
    void oneInJavaGetsItsTrip() throws Exception {
        // Given
        TravelRequestsApi requests = new TravelRequestsApi(client);
        String vienna = new DestinationsApi(client)
                .findDestinations(1, "wien")
                .getItems()
                .getFirst()
                .getId();
        TravelRequestForm form = new TravelRequestForm()
                .addDestinationsItem(new DestinationForm().id(vienna))
                .startDate(FIRST)
                .endDate(LAST);

        // When
        Accepted accepted = requests.requestTrip(form, null);
        TripStatus status = requests.getTrip(accepted.getId(), null, "wait=30");
        while (status.getEndedAt() == null) {
            status = requests.getTrip(accepted.getId(), null, "wait=30");
        }
        Proposal proposal = new ProposalsApi(client).getProposal(accepted.getId(), null, null, null, null);

        // Then
        assertThat(status.getState()).isEqualTo(RequestState.COMPLETED);
        assertThat(proposal.getItinerary().getDays())
                .extracting(Day::getDate)
                .containsExactly(FIRST, FIRST.plusDays(1), LAST);
        assertThat(proposal.getItinerary().getDays()).allSatisfy(day -> assertThat(day.getVisits())
                .allSatisfy(visit -> assertThat(visit.getStart().toLocalDate()).isEqualTo(day.getDate())));
    }

    @Test
    void oneInJavaIsToldWhatIsWrong() {
        // When
        ApiException refused = catchThrowableOfType(
                ApiException.class, () -> new TravelRequestsApi(client).getTrip("nonsense", null, null));

        // Then
        assertThat(refused.getCode()).isEqualTo(404);
        assertThat(refused.getResponseBody()).contains("unknown-travel-request");
    }

    @Test
    @Timeout(180)
    void oneInTypeScriptPrintsTheDaysOfItsTrip() throws Exception {
        // Given
        Path folder = TestSuite.root().resolve(TYPESCRIPT);
        assumeTrue(
                isOnPath("node") && isOnPath("npm"),
                "node and npm are not on PATH: the TypeScript client was not tried");
        assumeTrue(
                Files.isDirectory(folder.resolve("node_modules")),
                "the TypeScript client was not tried; 'npm ci' in " + TYPESCRIPT + " fetches what it needs");
        run(folder, "npm", "run", "--silent", "build");

        // When
        String printed = run(folder, "npm", "run", "--silent", "trip", "Vienna");

        // Then
        assertThat(printed)
                .contains("2030-05-09, vienna", "2030-05-12, vienna")
                .containsPattern("  \\d\\d:\\d\\d–\\d\\d:\\d\\d  \\S");
    }

    @Test
    void theContractAndItsPagesAreWhereTheApiIs() throws Exception {
        // Given
        URI gateway = running.suite().gateway();
        try (HttpClient browser = HttpClient.newHttpClient()) {

            for (String path : List.of(
                    "/openapi", "/openapi/page/", "/openapi/page/swagger-ui-bundle.js", "/asyncapi", "/schemas")) {
                // When
                HttpResponse<Void> answer = browser.send(
                        HttpRequest.newBuilder(gateway.resolve(path)).build(), HttpResponse.BodyHandlers.discarding());

                // Then
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    private String run(Path folder, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("TRAVEL_API", running.suite().gateway().toString());
        builder.environment().put("TRAVEL_TOKEN", running.suite().tokens().token());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
