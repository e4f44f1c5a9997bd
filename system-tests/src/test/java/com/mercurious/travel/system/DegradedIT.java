package com.mercurious.travel.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.system.TestSuite.Running;
import com.mercurious.travel.tools.suite.client.GatewayClient;
import com.mercurious.travel.tools.suite.service.Service;
import com.mercurious.travel.tools.suite.service.ServiceLaunch;
import com.mercurious.travel.tools.suite.service.ServiceProcess;
import com.mercurious.travel.tools.suite.suite.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A service that can't use Kafka says so in its log and in its readiness, lives on, and is not restarted for it: the live
 * probe stays good. The gateway stays ready where it is only the broker that is away.
 */
@ExtendWith(TestSuite.class)
class DegradedIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration STAYS_UP = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    private final Running running;
    private final FreePorts ports = new FreePorts();
    private final List<ServiceProcess> processes = new ArrayList<>();

    DegradedIT(Running running) {
        this.running = running;
    }

    @Test
    void wrongPassword() {
        startAll(service -> Map.of("KAFKA_SASL_JAAS_CONFIG", jaas(service.title(), "wrong")));

        assertAllStayUnreadyButAlive();
        processes.forEach(process -> assertLogNames(process, "password"));
    }

    @Test
    void aUserThatMayNotDoWhatTheServiceNeeds() {
        String other = running.suite().platform().kafka().jaasConfigOf("app-client");

        startAll(service -> Map.of("KAFKA_SASL_JAAS_CONFIG", other));

        assertAllStayUnreadyButAlive();
        processes.forEach(process -> assertLogNames(process, "ACL"));
    }

    /** The gateway takes requests all the same: their events are published once Kafka is back. */
    @Test
    void noBroker() throws Exception {
        String nobody = "127.0.0.1:" + ports.takeAny();

        startAll(service -> Map.of("KAFKA_BOOTSTRAP_SERVERS", nobody));

        assertStay(DegradedIT::assertReadyWithoutKafkaIfItIsTheGateway);
        processes.forEach(process -> assertLogNames(process, nobody));
        ServiceProcess gateway = processes.stream()
                .filter(process -> process.service() == Service.API_GATEWAY)
                .findFirst()
                .orElseThrow();
        GatewayClient client = new GatewayClient(gateway.url(), running.suite().tokens());
        String id = client.submit(PipelineIT.example("city-break")).id();
        assertThat(client.status(id).state()).isEqualTo(RequestState.ACCEPTED);
    }

    /** What waiting does not mend ends a service: its log says in one line what is wrong, and in none where it was noticed. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "KAFKA_BOOTSTRAP_SERVERS, broker.invalid:9092",
                "KAFKA_SASL_JAAS_CONFIG, ScramLoginModule required username=a password=",
            })
    void aSettingThatNoClientCanBeMadeOf(String setting, String value) throws Exception {
        startAll(service -> Map.of(setting, value));

        for (ServiceProcess process : processes) {
            assertThat(process.process().waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(process.process().exitValue()).isEqualTo(1);
            assertThat(Files.readAllLines(process.log()))
                    .filteredOn(line -> line.contains(setting))
                    .singleElement()
                    .asString()
                    .contains("Kafka's settings can't be used")
                    .contains("right is");
            assertThat(Files.readString(process.log())).doesNotContain("\tat ");
        }
    }

    @AfterEach
    void stopAll() {
        processes.forEach(ServiceProcess::askToStop);
        processes.forEach(ServiceProcess::close);
    }

    private void startAll(Function<Service, Map<String, String>> changes) {
        try {
            for (Service service : Service.values()) {
                Map<String, String> environment =
                        new HashMap<>(service.environment(running.suite().platform()));
                environment.putAll(changes.apply(service));
                Path log = folder.resolve(service.title() + ".log");
                processes.add(ServiceProcess.start(new ServiceLaunch(
                        service, TestSuite.root(), log, ports.takeAny(), ports.takeAny(), environment)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertAllStayUnreadyButAlive() {
        assertStay(process -> assertAlive(process, 503));
    }

    private void assertStay(Consumer<ServiceProcess> so) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(processes).allSatisfy(so::accept));
        await().during(STAYS_UP).atMost(STAYS_UP.plusSeconds(5)).untilAsserted(() -> assertThat(processes)
                .allSatisfy(so::accept));
    }

    private static void assertReadyWithoutKafkaIfItIsTheGateway(ServiceProcess process) {
        assertAlive(process, process.service() == Service.API_GATEWAY ? 200 : 503);
    }

    private static void assertAlive(ServiceProcess process, int ready) {
        assertThat(process.process().isAlive()).as(process.service().title()).isTrue();
        assertThat(process.probe("started"))
                .as(process.service().title() + " started")
                .isEqualTo(200);
        assertThat(process.probe("live"))
                .as(process.service().title() + " live")
                .isEqualTo(200);
        assertThat(process.probe("ready"))
                .as(process.service().title() + " ready")
                .isEqualTo(ready);
    }

    private static void assertLogNames(ServiceProcess process, String cause) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(Files.readAllLines(process.log()))
                .anySatisfy(line -> assertThat(line).contains("ERROR").containsIgnoringCase(cause)));
    }

    private static String jaas(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password);
    }
}
