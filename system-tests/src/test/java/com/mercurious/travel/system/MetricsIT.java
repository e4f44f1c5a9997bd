package com.mercurious.travel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.system.TestSuite.Running;
import com.mercurious.travel.tools.suite.client.GatewayClient;
import com.mercurious.travel.tools.suite.service.Service;
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
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lists that rules and dashboards are checked against are true of the running services. */
@ExtendWith(TestSuite.class)
class MetricsIT {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String LATER = "once it happens";

    private final Running running;
    private final GatewayClient gateway;

    MetricsIT(Running running) {
        this.running = running;
        this.gateway = running.suite().client();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void whatIsListedIsExposedAndWhatIsOursIsListed(Service service) throws Exception {
        String id = gateway.submit(PipelineIT.example("city-break")).id();
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(gateway.status(id).state()).isEqualTo(RequestState.COMPLETED));

        await().atMost(LIMIT).untilAsserted(() -> {
            Set<String> exposed = exposed(service);
            assertThat(exposed).containsAll(listed(service, line -> !line.contains(LATER)));
            assertThat(listed(service, line -> true))
                    .containsAll(exposed.stream()
                            .filter(name -> name.startsWith("travel_"))
                            .toList());
        });
    }

    /** What {@code ./travel verify deploy} takes for the paths of probes, by Quarkus' rules. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void probesAreAnsweredBesideThem(Service service) {
        List<Integer> statuses = Stream.of("started", "ready", "live")
                .map(name -> running.suite().service(service).probe(name))
                .toList();

        assertThat(statuses).containsExactly(200, 200, 200);
    }

    private static Set<String> listed(Service service, Predicate<String> counts) throws IOException {
        Path folder = TestSuite.root().resolve("deploy/metrics");
        Set<String> names = new TreeSet<>();
        for (String file : new String[] {"every-service.txt", service.title() + ".txt"}) {
            Files.readAllLines(folder.resolve(file)).stream()
                    .filter(counts)
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(name -> !name.isEmpty())
                    .forEach(names::add);
        }
        return names;
    }

    private Set<String> exposed(Service service) throws IOException, InterruptedException {
        HttpRequest scrape = HttpRequest.newBuilder(
                        running.suite().service(service).management().resolve("/q/metrics"))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(scrape, BodyHandlers.ofString());
            return answer.body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replaceFirst("[{ ].*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
