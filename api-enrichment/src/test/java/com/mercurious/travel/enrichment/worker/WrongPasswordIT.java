package com.mercurious.travel.enrichment.worker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mercurious.travel.tools.testing.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = WrongPasswordIT.WrongPassword.class, restrictToAnnotatedClass = true)
@TestProfile(WrongPasswordIT.Logged.class)
class WrongPasswordIT {
    private static final String LOG = "wrong-password.log";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String REASON =
            "refuses user api-enrichment: wrong SCRAM-SHA-512 password or no such user; set KAFKA_SASL_JAAS_CONFIG";

    /** The platform, with a password that is not the user's. */
    public static final class WrongPassword extends PlatformTestResource {
        @Override
        public void init(Map<String, String> initArgs) {
            super.init(Map.of("user", "api-enrichment"));
        }

        @Override
        public Map<String, String> start() {
            Map<String, String> config = new HashMap<>(super.start());
            config.computeIfPresent(
                    "kafka.sasl.jaas.config", (key, jaas) -> jaas.replace("password=\"", "password=\"not-"));
            return config;
        }
    }

    /** What the service logs can be read. */
    public static final class Logged implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.log.file.enabled", "true",
                    "quarkus.log.file.json.enabled", "false",
                    "quarkus.log.file.path", "target/" + LOG,
                    "quarkus.log.file.rotation.rotate-on-boot", "true");
        }
    }

    @Test
    void theServiceLivesIsNotReadyAndSaysWhatToDo() {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(log()).anyMatch(line -> line.contains(REASON)));

        String ready =
                given().get("/q/health/ready").then().statusCode(503).extract().asString();
        assertThat(ready).contains(REASON).doesNotContain("not-");
        given().get("/q/health/started").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void theReasonIsSaidOnceAndTheClientsRepeatNothing() {
        await().atMost(LIMIT).until(() -> log().stream().anyMatch(line -> line.contains(REASON)));

        await().during(Duration.ofSeconds(8)).atMost(LIMIT).untilAsserted(() -> {
            assertThat(log()).filteredOn(line -> line.contains(REASON)).hasSize(1);
            assertThat(log()).hasSizeLessThan(60);
        });
    }

    private static List<String> log() {
        try {
            return Files.readAllLines(Path.of("target", LOG));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
