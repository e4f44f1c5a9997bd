package com.mercurious.travel.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WrongPasswordIT.Profile.class)
@QuarkusTestResource(
        value = OutageResource.class,
        restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = "password", value = "not-the-password"))
class WrongPasswordIT {
    private static final Path LOG = Path.of("target", "wrong-password.log");

    @TestHTTPResource("/")
    URI base;

    /** Keeps the log where the test can read it. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.log.file.enabled",
                    "true",
                    "quarkus.log.file.level",
                    "WARN",
                    "quarkus.log.file.path",
                    LOG.toString(),
                    "quarkus.log.file.rotation.rotate-on-boot",
                    "true");
        }
    }

    @Test
    void aWrongPasswordIsSaidInOneLineAndIsNotACrash() throws IOException {
        try (Api api = new Api(base)) {
            // When
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(api.get("/q/health/ready").body()).contains("wrong SCRAM-SHA-512 password"));

            // Then
            assertThat(api.get("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(api.get("/q/health/started").statusCode()).isEqualTo(503);
            assertThat(api.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(api.post(Api.TRIP).statusCode()).isEqualTo(202);
            List<String> log = Files.readAllLines(LOG);
            assertThat(log.stream()
                            .filter(line -> line.contains("refuses user api-gateway: wrong SCRAM-SHA-512 password")
                                    && line.contains("KAFKA_SASL_JAAS_CONFIG")))
                    .hasSize(1);
            assertThat(log.stream().filter(line -> line.contains("SRMSG"))).isEmpty();
        }
    }
}
